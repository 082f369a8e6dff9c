import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/**
 * The history, the frozen submissions, and what events owe people. `legal_moves` is filled from the typed tables of the
 * domain each time the portal starts.
 */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    create table legal_moves (
      machine text not null,
      move text not null,
      from_status text,
      to_status text not null,
      notice text,
      outcome text,
      unique nulls not distinct (machine, move, from_status, to_status)
    );

    create table machine_starts (
      machine text primary key,
      subject_table text not null,
      start_status text not null
    );

    create table events (
      id bigint generated always as identity primary key,
      application_id uuid not null references applications,
      number integer not null check (number > 0),
      machine text not null references machine_starts,
      subject_id uuid not null,
      move text not null,
      from_status text,
      to_status text not null,
      decision_id uuid references decisions,
      made_by uuid references people,
      capacity text not null check ((capacity = 'clock') = (made_by is null)),
      made_at timestamptz not null,
      detail jsonb not null default '{}',
      previous_hash text not null,
      hash text not null,
      transaction_id xid8 not null default pg_current_xact_id(),
      unique (application_id, number)
    );

    create table event_reasons (
      event_id bigint primary key references events,
      reason text check (reason <> '')
    );

    create index events_of_subject on events (subject_id, id);

    alter table applications add foreign key (last_event_id) references events deferrable initially deferred;

    alter table decisions add foreign key (last_event_id) references events deferrable initially deferred;

    alter table assignments add foreign key (last_event_id) references events deferrable initially deferred;

    alter table awards add foreign key (last_event_id) references events deferrable initially deferred;

    alter table reports add foreign key (last_event_id) references events deferrable initially deferred;

    alter table tranches add foreign key (last_event_id) references events deferrable initially deferred;

    create table submissions (
      id uuid primary key default gen_random_uuid(),
      application_id uuid not null references applications,
      number integer not null check (number > 0),
      event_id bigint not null unique references events,
      form_version_id uuid not null references form_versions,
      reached_us_at timestamptz not null,
      declared_by uuid not null references people,
      hash text not null check (hash ~ '^[0-9a-f]{64}$'),
      -- What the form says is asked for, in the call's currency, as it was worked out from these answers.
      requested numeric check (requested >= 0),
      unique (application_id, number)
    );

    create table submission_answers (
      submission_id uuid not null references submissions,
      question text not null,
      value jsonb,
      salt text,
      commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
      primary key (submission_id, question)
    );

    create table emails (
      id uuid primary key default gen_random_uuid(),
      letter_id uuid not null references letters,
      recipient text not null check (recipient ~ '^[^[:space:],;<>"()@]+@[^[:space:],;<>"()@]+$'),
      sender_name text not null,
      sender_address text not null,
      reply_to text not null,
      message_id text not null unique,
      thread text,
      secret boolean not null default false,
      -- The invitation of this role.
      grant_id uuid references role_grants,
      status text not null default 'queued' check (status in ('queued', 'sending', 'sent', 'failed')),
      attempts integer not null default 0,
      next_attempt_at timestamptz default now(),
      claim uuid,
      claimed_at timestamptz,
      last_reply text,
      sent_at timestamptz check ((status = 'sent') = (sent_at is not null)),
      created_at timestamptz not null default now(),
      check ((status = 'queued') = (next_attempt_at is not null)),
      check ((status = 'sending') = (claim is not null))
    );

    create index emails_due on emails (next_attempt_at) where status = 'queued';

    create index emails_in_hand on emails (claimed_at) where status = 'sending';

    create index emails_failed on emails (created_at) where status = 'failed';

    create index emails_of_grant on emails (grant_id) where grant_id is not null;

    create index emails_listed on emails (created_at desc, id);

    create table notices (
      id uuid primary key default gen_random_uuid(),
      event_id bigint not null references events,
      application_id uuid not null references applications,
      person_id uuid not null references people,
      template text not null,
      channel text not null check (channel in ('email', 'letter', 'phone')),
      locale text not null,
      letter_id uuid not null references letters,
      email_id uuid references emails check ((channel = 'email') = (email_id is not null)),
      told_by uuid references people,
      told_at timestamptz check ((told_at is null) = (told_by is null)),
      told_how text,
      created_at timestamptz not null default now(),
      unique (event_id, person_id, template)
    );

    create index notices_by_hand on notices (application_id) where channel <> 'email' and told_at is null;

    create index notices_of_application on notices (application_id);

    create index notices_of_email on notices (email_id);

    create index notices_of_letter on notices (letter_id);

    create index decision_letters_of_letter on decision_letters (letter_id);
    `,
  )
}
