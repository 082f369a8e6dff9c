import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/** Delivery that can be paused, keeps the order of a case, remembers each attempt, and lets a wrong address be corrected. */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    -- The number is the order in which emails were owed: the times of two transactions may cross.
    alter table emails
      add column number bigint generated always as identity,
      add column call_id uuid references calls,
      add column in_doubt boolean not null default false,
      add column replaces uuid unique references emails deferrable initially deferred;

    update emails set call_id = (
      select a.call_id from notices n join applications a on a.id = n.application_id where n.email_id = emails.id limit 1);

    drop index emails_due;

    create index emails_due on emails (secret desc, number) where status = 'queued';

    create index emails_before on emails (thread, recipient, number) where status in ('queued', 'sending');

    create index emails_claimed on emails (claimed_at) where claimed_at is not null;

    create index emails_to on emails (recipient);

    create table email_attempts (
      email_id uuid not null references emails,
      number integer not null,
      ended_at timestamptz not null default clock_timestamp(),
      outcome text not null check (outcome in ('accepted', 'found', 'kept', 'later', 'away', 'doubtful', 'never')),
      reply text not null,
      primary key (email_id, number)
    );

    insert into email_attempts (email_id, number, ended_at, outcome, reply)
      select id, attempts, coalesce(sent_at, claimed_at, created_at),
        case status when 'sent' then 'accepted' when 'failed' then 'never' else 'later' end, last_reply
      from emails where attempts > 0 and last_reply is not null;

    create trigger email_attempts_stay before update or delete on email_attempts
      for each row execute function refuse_change();

    -- Without a call it holds back the letters of all.
    create table delivery_pauses (
      id uuid primary key default gen_random_uuid(),
      call_id uuid references calls,
      reason text not null check (reason <> ''),
      paused_by uuid not null references people,
      paused_at timestamptz not null default now(),
      resumed_by uuid references people,
      resumed_at timestamptz,
      check ((resumed_at is null) = (resumed_by is null))
    );

    create unique index delivery_pauses_open on delivery_pauses (call_id) nulls not distinct where resumed_at is null;

    create table address_corrections (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references people,
      old_address text not null,
      new_address text not null,
      reason text not null check (reason <> ''),
      corrected_by uuid not null references people,
      corrected_at timestamptz not null default now()
    );
    `,
  )
}
