import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/** Applications with every value that an answer has had, their files, and the frozen submissions that reviewers read. */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    create table applications (
      id uuid primary key default gen_random_uuid(),
      call_id uuid not null references calls,
      organization_id uuid not null references organizations,
      form_version_id uuid not null references form_versions,
      stage_id uuid references stages,
      reference text not null unique,
      title text not null default '',
      place_code text,
      status text not null default 'draft',
      came_from text[] not null default '{}',
      hold boolean not null default false,
      late boolean not null default false,
      late_device_at timestamptz,
      late_proposed_by uuid references people,
      late_accepted_by uuid references people check (late_accepted_by <> late_proposed_by),
      unlocked_sections text[] not null default '{}',
      changes_message text,
      changes_due_at timestamptz,
      eligibility jsonb not null default '{}',
      entered_by uuid references people,
      created_by uuid not null references people,
      created_at timestamptz not null default now(),
      submitted_at timestamptz,
      last_event_id bigint
    );

    create index applications_of_call on applications (call_id, status, id);

    create index applications_by_submission on applications (call_id, coalesce(submitted_at, timestamptz '-infinity'), id);

    create index applications_by_reference on applications (call_id, reference, id);

    create index applications_of_organization on applications (organization_id);

    create table answers (
      application_id uuid not null references applications,
      question text not null,
      value jsonb not null,
      revision integer not null check (revision > 0),
      updated_by uuid not null references people,
      updated_at timestamptz not null,
      primary key (application_id, question)
    );

    create table answer_revisions (
      application_id uuid not null references applications,
      question text not null,
      revision integer not null check (revision > 0),
      base_revision integer not null check (base_revision >= 0),
      value jsonb not null,
      op_id uuid not null unique,
      made_by uuid not null references people,
      made_at timestamptz not null,
      primary key (application_id, question, revision)
    );

    create table attachments (
      id uuid primary key default gen_random_uuid(),
      application_id uuid not null references applications,
      question text not null,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      name text not null check (name <> ''),
      media_type text not null,
      size integer not null check (size > 0),
      scan_status text not null default 'received' check (scan_status in ('received', 'scanning', 'clean', 'quarantined')),
      uploaded_by uuid not null references people,
      uploaded_at timestamptz not null default now(),
      removed_at timestamptz
    );

    create index attachments_of_application on attachments (application_id);

    create table screenings (
      application_id uuid not null references applications,
      stage_id uuid not null references stages,
      item text not null,
      answer text check (answer in ('yes', 'no', 'not_applicable')),
      note text not null default '',
      answered_by uuid not null references people,
      answered_at timestamptz not null,
      primary key (application_id, stage_id, item)
    );

    create table reads (
      id bigint generated always as identity primary key,
      application_id uuid not null references applications,
      person_id uuid not null references people,
      capacity text not null,
      read_at timestamptz not null default now()
    );

    create index reads_of_application on reads (application_id, read_at);
    `,
  )
}
