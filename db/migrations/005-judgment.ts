import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/** Conflicts, reviews, decisions with their letters, and what follows a grant. */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    create table conflicts (
      id uuid primary key default gen_random_uuid(),
      application_id uuid not null references applications,
      person_id uuid not null references people,
      kind text not null check (kind in ('same_organization', 'typed_it', 'same_email_domain', 'family', 'employment', 'partner', 'rival', 'other')),
      origin text not null check (origin in ('declared', 'detected', 'set')),
      effect text not null check (effect in ('recused', 'abstains')),
      pinned boolean not null default false,
      note text not null default '',
      recorded_by uuid references people,
      recorded_at timestamptz not null,
      lifted_by uuid references people,
      lifted_at timestamptz,
      lifted_reason text,
      check (num_nonnulls(lifted_by, lifted_at, lifted_reason) in (0, 3))
    );

    create unique index conflicts_standing on conflicts (application_id, person_id, kind) where lifted_at is null;

    create index conflicts_of_person on conflicts (person_id) where lifted_at is null;

    create table assignments (
      id uuid primary key default gen_random_uuid(),
      application_id uuid not null references applications,
      stage_id uuid not null references stages,
      reviewer_id uuid not null references people,
      status text not null,
      notes_to_panel text not null default '',
      feedback text not null default '',
      due_at timestamptz,
      submitted_at timestamptz,
      updated_at timestamptz not null default now(),
      last_event_id bigint
    );

    create unique index assignments_once on assignments (application_id, stage_id, reviewer_id)
      where status in ('invited', 'accepted', 'submitted');

    create index assignments_of_reviewer on assignments (reviewer_id, status);

    create table scores (
      assignment_id uuid not null references assignments,
      criterion_id uuid not null references criteria,
      score numeric,
      justification text not null default '',
      primary key (assignment_id, criterion_id)
    );

    create table review_versions (
      assignment_id uuid not null references assignments,
      number integer not null check (number > 0),
      content jsonb not null,
      submitted_at timestamptz not null,
      primary key (assignment_id, number)
    );

    create table letters (
      id uuid primary key default gen_random_uuid(),
      template text not null,
      locale text not null,
      subject text not null,
      html text not null,
      text text not null,
      phone text not null,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      written_at timestamptz not null default now(),
      wiped_at timestamptz
    );

    create table decisions (
      id uuid primary key default gen_random_uuid(),
      application_id uuid not null references applications,
      number integer not null check (number > 0),
      status text not null,
      outcome text not null check (outcome in ('ineligible', 'invited', 'awarded', 'waitlisted', 'declined', 'reinstated', 'rescinded')),
      amount numeric check (amount > 0),
      conditions text not null default '',
      reason_codes text[] not null default '{}',
      feedback text not null default '',
      hash text check (hash ~ '^[0-9a-f]{64}$'),
      proposed_by uuid not null references people,
      proposed_at timestamptz not null,
      approved_by uuid references people check (approved_by <> proposed_by),
      approved_at timestamptz,
      released_by uuid references people,
      released_at timestamptz,
      cancel_reason text,
      last_event_id bigint,
      unique (application_id, number),
      check ((outcome = 'awarded') = (amount is not null)),
      check (status not in ('approved', 'released') or (approved_by is not null and hash is not null)),
      check (status <> 'released' or (released_by is not null and released_at is not null))
    );

    create unique index decisions_live on decisions (application_id) where status in ('proposed', 'approved');

    create table decision_letters (
      decision_id uuid not null references decisions,
      person_id uuid not null references people,
      channel text not null check (channel in ('email', 'letter')),
      recipient text,
      letter_id uuid not null references letters,
      primary key (decision_id, person_id),
      check ((channel = 'email') = (recipient is not null))
    );

    create table awards (
      id uuid primary key default gen_random_uuid(),
      application_id uuid not null references applications,
      decision_id uuid not null unique references decisions,
      status text not null,
      amount numeric not null check (amount > 0),
      unspent numeric not null default 0 check (unspent between 0 and amount),
      offered_until timestamptz not null,
      agreement_signed_on date,
      payment_verified_at timestamptz,
      last_event_id bigint
    );

    create table reports (
      id uuid primary key default gen_random_uuid(),
      award_id uuid not null references awards,
      number integer not null check (number > 0),
      status text not null,
      due_on date not null,
      narrative text not null default '',
      spent numeric not null default 0 check (spent >= 0),
      returned_sections text[] not null default '{}',
      last_event_id bigint,
      unique (award_id, number)
    );

    create table tranches (
      id uuid primary key default gen_random_uuid(),
      award_id uuid not null references awards,
      number integer not null check (number > 0),
      status text not null,
      amount numeric not null check (amount > 0),
      report_id uuid references reports,
      due_on date,
      paid_on date,
      reference text,
      prepared_by uuid references people,
      paid_by uuid references people check (paid_by <> prepared_by),
      last_event_id bigint,
      unique (award_id, number),
      check (status <> 'paid' or num_nonnulls(paid_on, reference, prepared_by, paid_by) = 4)
    );
    `,
  )
}
