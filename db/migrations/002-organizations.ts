import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/** Places of any country, the organizations that apply, and who may speak for them. */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    create table places (
      id uuid primary key default gen_random_uuid(),
      funder_id uuid not null references funders,
      level integer not null check (level > 0),
      code text not null,
      name text not null,
      parent_id uuid references places,
      unique (funder_id, code)
    );

    create index places_parent on places (parent_id);

    create table organizations (
      id uuid primary key default gen_random_uuid(),
      name text not null check (name <> ''),
      kind text,
      standing text check (standing in ('registered', 'recognized', 'in_process', 'none')),
      -- The month it was formed, as typed in its two inputs: year-month.
      founded text check (founded <> ''),
      place_id uuid references places,
      community text check (community <> ''),
      created_by uuid not null references people,
      created_at timestamptz not null default now()
    );

    create table organization_identifiers (
      organization_id uuid not null references organizations,
      kind text not null,
      value text not null,
      primary key (organization_id, kind)
    );

    create table memberships (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references people,
      organization_id uuid not null references organizations,
      role text not null check (role in ('representative', 'contributor')),
      starts_at timestamptz not null default now(),
      ends_at timestamptz check (ends_at > starts_at),
      disputed_at timestamptz,
      evidence text,
      created_at timestamptz not null default now()
    );

    create unique index memberships_current on memberships (person_id, organization_id) where ends_at is null;

    create index memberships_organization on memberships (organization_id);

  `,
  )
}
