import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/** That an organization agreed to a facilitator's writing for it, and that it ended this. */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    create table consents (
      id uuid primary key default gen_random_uuid(),
      application_id uuid not null references applications,
      given_by text not null check (given_by <> ''),
      given_on date not null,
      way text not null check (way in ('signed_sheet', 'assembly', 'spoken')),
      -- What was agreed to, word for word, and the version of the funder's text on personal data in it.
      words text not null check (words <> ''),
      version text not null,
      locale text not null,
      attachment_id uuid references attachments,
      recorded_by uuid not null references people,
      recorded_at timestamptz not null default now()
    );

    create index consents_of_application on consents (application_id, recorded_at);

    create trigger consents_stay before update or delete on consents for each row execute function refuse_change();

    create trigger stays_whole before truncate on consents for each statement execute function refuse_change();

    alter table applications add column facilitator_ended_at timestamptz;

    alter table applications add column facilitator_ended_by uuid references people
      check ((facilitator_ended_by is null) = (facilitator_ended_at is null));
    `,
  )
}
