import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/** Invitations to an organization, who has which page of an application open, and as what somebody typed an answer. */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    create table invitations (
      id uuid primary key default gen_random_uuid(),
      organization_id uuid not null references organizations,
      role text not null check (role in ('representative', 'contributor')),
      name text not null check (name <> ''),
      email text check (email ~ '^[^[:space:],;<>"()@]+@[^[:space:],;<>"()@]+$' and email = lower(email)),
      -- The seal, under the portal's secret, of what the letter's link holds or of the code that is read out.
      secret_hash text not null unique,
      email_id uuid references emails,
      -- The membership of somebody without an inbox, which ends when its person comes by this invitation.
      replaces uuid references memberships,
      invited_by uuid not null references people,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null check (expires_at > created_at and expires_at <= created_at + interval '7 days'),
      withdrawn_at timestamptz,
      accepted_at timestamptz,
      accepted_by uuid references people,
      check (num_nonnulls(withdrawn_at, accepted_at) <= 1),
      check ((accepted_at is null) = (accepted_by is null))
    );

    create index invitations_open on invitations (organization_id) where withdrawn_at is null and accepted_at is null;

    -- Where each person was last seen: a group of questions, or the list of tasks.
    create table presences (
      application_id uuid not null references applications,
      person_id uuid not null references people,
      page text not null,
      seen_at timestamptz not null,
      primary key (application_id, person_id)
    );

    -- As what its writer stood on the applicant's side; null where that was not yet written down.
    alter table answer_revisions add column capacity text
      check (capacity in ('representative', 'contributor', 'facilitator'));

    create index answer_revisions_by_time on answer_revisions (application_id, made_at);
    `,
  )
}
