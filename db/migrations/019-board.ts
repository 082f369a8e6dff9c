import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/** Reminders of reviews, bulk actions over what matches a filter, and invitations of reviewers to a call. */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    -- When reviewers of a stage are reminded, in days after the day that their review is due; before it when negative.
    alter table stages add column reminder_days integer[] not null default '{-3,1,7}';

    -- What came of a reminder. The key lets each be sent once, and a review whose day is moved be reminded of the new one.
    create table review_reminders (
      assignment_id uuid not null references assignments,
      due_at timestamptz not null,
      day integer not null,
      outcome text not null check (outcome in ('sent', 'stopped')),
      event_id bigint unique references events check ((outcome = 'sent') = (event_id is not null)),
      -- Nobody where the clock sent it.
      settled_by uuid references people,
      settled_at timestamptz not null default now(),
      primary key (assignment_id, due_at, day)
    );

    create table bulk_actions (
      id uuid primary key default gen_random_uuid(),
      call_id uuid not null references calls,
      made_by uuid not null references people,
      made_at timestamptz not null default now(),
      -- The filter as it was typed.
      q text not null,
      request jsonb not null,
      status text not null check (status in ('ready', 'applying', 'applied')),
      -- When a process last worked on it; another takes it up when it has been silent for long.
      claimed_at timestamptz,
      applied_at timestamptz
    );

    create index bulk_actions_under_way on bulk_actions (made_at) where status = 'applying';

    create index bulk_actions_of_call on bulk_actions (call_id, made_by, made_at desc);

    -- The subject is the application, or one of its assignments. The outcome is empty until it was tried: 'done', or the code of
    -- what refused it.
    create table bulk_targets (
      action_id uuid not null references bulk_actions,
      application_id uuid not null references applications,
      subject_id uuid not null,
      outcome text,
      primary key (action_id, application_id, subject_id)
    );

    create table reviewer_invitations (
      id uuid primary key default gen_random_uuid(),
      call_id uuid not null references calls,
      name text not null check (name <> ''),
      email text not null check (email ~ '^[^[:space:],;<>"()@]+@[^[:space:],;<>"()@]+$' and email = lower(email)),
      -- Only a seal of the link is kept; a new link takes the place of the old one.
      secret_hash text not null unique,
      invited_by uuid not null references people,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      email_id uuid references emails,
      answer text check (answer in ('accepted', 'declined')),
      reason text,
      answered_at timestamptz,
      person_id uuid references people,
      withdrawn_at timestamptz,
      check (num_nonnulls(answer, answered_at) in (0, 2)),
      check ((answer is not distinct from 'accepted') = (person_id is not null)),
      check (answer is null or withdrawn_at is null)
    );

    create unique index reviewer_invitations_open on reviewer_invitations (call_id, email, lower(name))
      where answer is null and withdrawn_at is null;
    `,
  )
}
