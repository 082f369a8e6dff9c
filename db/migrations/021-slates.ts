import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/** What the panel recommends and who sat on it, and slates with the reasons for what departs from the rank. */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    -- A day on which the panel of a call met; what was recorded last of a day holds.
    create table panel_sittings (
      id bigint generated always as identity primary key,
      call_id uuid not null references calls,
      held_on date not null,
      place text not null default '',
      -- Who works on the call, by id, and others as they were written, one a line.
      present uuid[] not null default '{}',
      others text not null default '',
      recorded_by uuid not null references people,
      recorded_at timestamptz not null default now()
    );

    create index panel_sittings_of_call on panel_sittings (call_id, held_on, id desc);

    create trigger panel_sittings_stay before update or delete on panel_sittings
      for each row execute function refuse_change();

    -- What was recorded last of an application holds; without a rank the panel does not recommend it.
    create table panel_recommendations (
      id bigint generated always as identity primary key,
      application_id uuid not null references applications,
      rank integer check (rank > 0),
      amount numeric check (amount > 0),
      conditions text not null default '',
      recorded_by uuid not null references people,
      recorded_at timestamptz not null default now()
    );

    create index panel_recommendations_of_application on panel_recommendations (application_id, id desc);

    create trigger panel_recommendations_stay before update or delete on panel_recommendations
      for each row execute function refuse_change();

    create table slates (
      id uuid primary key default gen_random_uuid(),
      call_id uuid not null references calls,
      name text not null check (name <> ''),
      request jsonb not null,
      made_by uuid not null references people,
      made_at timestamptz not null default now(),
      changed_by uuid not null references people,
      changed_at timestamptz not null default now(),
      -- What was solved last, and a digest of everything that it was solved from.
      basis text check (basis ~ '^[0-9a-f]{64}$'),
      answer jsonb,
      check ((basis is null) = (answer is null))
    );

    create unique index slates_by_name on slates (call_id, lower(name));

    -- Why a slate departs from the rank for an application; what was written last holds.
    create table slate_reasons (
      id bigint generated always as identity primary key,
      slate_id uuid not null references slates,
      application_id uuid not null references applications,
      reason text not null,
      given_by uuid not null references people,
      given_at timestamptz not null default now()
    );

    create index slate_reasons_of_slate on slate_reasons (slate_id, application_id, id desc);

    create trigger slate_reasons_stay before update or delete on slate_reasons
      for each row execute function refuse_change();
    `,
  )
}
