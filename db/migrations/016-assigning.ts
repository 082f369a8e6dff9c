import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/** Plans of assignment, what reviewers say of themselves and of applications, and how many they may take by themselves. */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    -- Once a year: the organizations that a person has ties with, in their own words.
    create table conflict_statements (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references people,
      organizations text[] not null,
      said_at timestamptz not null default now()
    );

    create index conflict_statements_of_person on conflict_statements (person_id, said_at desc);

    -- Codes of regions, objectives and languages; an empty list says that nothing is known.
    create table reviewer_profiles (
      person_id uuid primary key references people,
      regions text[] not null default '{}',
      objectives text[] not null default '{}',
      languages text[] not null default '{}',
      updated_at timestamptz not null default now()
    );

    create table review_preferences (
      application_id uuid not null references applications,
      person_id uuid not null references people,
      preference text not null check (preference in ('wants', 'rather_not')),
      said_at timestamptz not null default now(),
      primary key (application_id, person_id)
    );

    create index review_preferences_of_person on review_preferences (person_id);

    -- How many applications of a stage a reviewer may take by themselves, and whether they are asked which they would rather
    -- have; what was set last holds.
    create table self_service_limits (
      id bigint generated always as identity primary key,
      stage_id uuid not null references stages,
      at_most integer not null check (at_most >= 0),
      asks_preferences boolean not null,
      set_by uuid not null references people,
      set_at timestamptz not null default now()
    );

    create index self_service_limits_of_stage on self_service_limits (stage_id, id desc);

    create table assignment_plans (
      id uuid primary key default gen_random_uuid(),
      stage_id uuid not null references stages,
      made_by uuid not null references people,
      made_at timestamptz not null default now(),
      way text not null check (way in ('by_hand', 'solver')),
      request jsonb not null,
      status text not null check (status in ('asked', 'ready', 'applying', 'applied', 'failed')),
      -- When a process last worked on it; another takes it up when it has been silent for long.
      claimed_at timestamptz,
      -- A digest of everything that the plan was made from, by which it is known to be out of date.
      basis text check (basis ~ '^[0-9a-f]{64}$'),
      summary jsonb,
      applied_at timestamptz
    );

    create index assignment_plans_under_way on assignment_plans (made_at) where status in ('asked', 'applying');

    create index assignment_plans_of_stage on assignment_plans (stage_id, made_by, made_at desc);

    -- The outcome is empty until the pair was tried: 'assigned', or the code of what refused it.
    create table planned_pairs (
      plan_id uuid not null references assignment_plans,
      application_id uuid not null references applications,
      reviewer_id uuid not null references people,
      matches text[] not null default '{}',
      outcome text,
      primary key (plan_id, application_id, reviewer_id)
    );
    `,
  )
}
