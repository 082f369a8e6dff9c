import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/**
 * What follows an award: its agreement, its budget in rows, where its money goes, reports written on a form and frozen when they
 * are handed in, and amendments.
 */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    alter table calls add column report_form_version_id uuid references form_versions;

    alter table awards
      drop column payment_verified_at,
      add column answered_on date,
      add column answer_paper_id uuid references attachments deferrable initially deferred,
      add column minutes_id uuid references attachments deferrable initially deferred,
      add column agreement_id uuid references attachments deferrable initially deferred,
      add column starts_on date,
      add column ends_on date check (ends_on > starts_on);

    -- The rows of the budget that was awarded. Reports spend by their keys.
    create table award_lines (
      award_id uuid not null references awards,
      key text not null check (key ~ '^[A-Za-z0-9][A-Za-z0-9_-]*$'),
      position integer not null,
      label jsonb not null,
      amount numeric not null check (amount >= 0),
      primary key (award_id, key)
    );

    create table payment_details (
      id uuid primary key default gen_random_uuid(),
      award_id uuid not null unique references awards,
      status text not null,
      number integer not null default 1 check (number > 0),
      payee text not null check (payee in ('own', 'other')),
      holder text not null check (holder <> ''),
      tax_kind text,
      tax_number text check (tax_number <> ''),
      bank text not null check (bank <> ''),
      account text not null check (account <> ''),
      changed_by uuid not null references people,
      changed_at timestamptz not null,
      called_back_by uuid references people check (called_back_by <> changed_by),
      called_back_at timestamptz,
      called_person text check (called_person <> ''),
      called_number text check (called_number <> ''),
      verified_by uuid references people check (verified_by not in (changed_by, called_back_by)),
      verified_at timestamptz,
      last_event_id bigint references events deferrable initially deferred,
      check ((tax_kind is null) = (tax_number is null)),
      check (payee = 'own' or tax_number is not null),
      check (num_nonnulls(called_back_by, called_back_at, called_person, called_number)
        = case status when 'changed' then 0 else 4 end),
      check (num_nonnulls(verified_by, verified_at) = case status when 'verified' then 2 else 0 end)
    );

    -- What the details were before each change, with who had verified them.
    create table past_payment_details (
      details_id uuid not null references payment_details,
      number integer not null,
      payee text not null,
      holder text not null,
      tax_kind text,
      tax_number text,
      bank text not null,
      account text not null,
      changed_by uuid not null references people,
      changed_at timestamptz not null,
      verified_by uuid references people,
      verified_at timestamptz,
      primary key (details_id, number)
    );

    create trigger past_details_stay before update or delete on past_payment_details
      for each row execute function refuse_change();

    -- Where the money goes changes only as a change that nobody has verified, and what it was is kept.
    create function keep_payment_details() returns trigger language plpgsql as $$
    begin
      if (new.payee, new.holder, new.tax_kind, new.tax_number, new.bank, new.account)
        is not distinct from (old.payee, old.holder, old.tax_kind, old.tax_number, old.bank, old.account)
        and new.number = old.number then
        return new;
      end if;
      if new.status <> 'changed' or new.number <> old.number + 1 or new.last_event_id is not distinct from old.last_event_id then
        raise exception 'payment details %: a change is a move of its own and holds payment', old.id
          using errcode = 'integrity_constraint_violation';
      end if;
      insert into past_payment_details values (old.id, old.number, old.payee, old.holder, old.tax_kind, old.tax_number,
        old.bank, old.account, old.changed_by, old.changed_at, old.verified_by, old.verified_at);
      return new;
    end $$;

    create trigger details_are_kept before update on payment_details
      for each row execute function keep_payment_details();

    create table amendments (
      id uuid primary key default gen_random_uuid(),
      award_id uuid not null references awards,
      number integer not null check (number > 0),
      status text not null,
      kind text not null check (kind in ('more_time', 'budget')),
      reason text not null check (reason <> ''),
      ends_on date,
      lines jsonb,
      asked_by uuid not null references people,
      asked_at timestamptz not null,
      decided_by uuid references people check (decided_by <> asked_by),
      decided_at timestamptz,
      last_event_id bigint references events deferrable initially deferred,
      unique (award_id, number),
      check ((kind = 'more_time') = (ends_on is not null)),
      check ((kind = 'budget') = (lines is not null)),
      check (num_nonnulls(decided_by, decided_at) = case when status in ('approved', 'refused') then 2 else 0 end)
    );

    create unique index amendments_open on amendments (award_id) where status = 'asked';

    alter table reports
      drop column narrative,
      add column form_version_id uuid references form_versions,
      add column returned_message text;

    update reports r set form_version_id = a.form_version_id from awards w join applications a on a.id = w.application_id
      where w.id = r.award_id;

    alter table reports alter column form_version_id set not null;

    -- Papers of an award, its reports' among them, are none of what reviewers read.
    alter table attachments
      add column award_id uuid references awards,
      add column report_id uuid references reports,
      add check (report_id is null or award_id is not null);

    create index attachments_of_report on attachments (report_id) where report_id is not null;

    create table report_answers (
      report_id uuid not null references reports,
      question text not null,
      value jsonb not null,
      revision integer not null check (revision > 0),
      updated_by uuid not null references people,
      updated_at timestamptz not null,
      primary key (report_id, question)
    );

    create table report_revisions (
      report_id uuid not null references reports,
      question text not null,
      revision integer not null check (revision > 0),
      value jsonb not null,
      op_id uuid not null unique,
      made_by uuid not null references people,
      made_at timestamptz not null,
      primary key (report_id, question, revision)
    );

    create trigger report_revisions_stay before update or delete on report_revisions
      for each row execute function refuse_change();

    create table report_submissions (
      id uuid primary key default gen_random_uuid(),
      report_id uuid not null references reports,
      number integer not null check (number > 0),
      event_id bigint not null unique references events,
      form_version_id uuid not null references form_versions,
      submitted_at timestamptz not null,
      declared_by uuid not null references people,
      hash text not null check (hash ~ '^[0-9a-f]{64}$'),
      spent numeric not null check (spent >= 0),
      unique (report_id, number)
    );

    create trigger report_submissions_stay before update or delete on report_submissions
      for each row execute function refuse_change();

    create table report_submission_answers (
      submission_id uuid not null references report_submissions,
      question text not null,
      value jsonb,
      salt text,
      commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
      primary key (submission_id, question)
    );

    create trigger report_submission_answers_stay before update or delete on report_submission_answers
      for each row execute function refuse_submission_answer_change();

    -- What one submission says was spent of each row of the budget.
    create table report_spending (
      submission_id uuid not null references report_submissions,
      line text not null,
      amount numeric not null check (amount >= 0),
      primary key (submission_id, line)
    );

    create trigger report_spending_stays before update or delete on report_spending
      for each row execute function refuse_change();
    `,
  )
  for (const table of ['report_revisions', 'report_submissions', 'report_submission_answers']) {
    await runScript(
      db,
      `create trigger stays_whole before truncate on ${table} for each statement execute function refuse_change()`,
    )
  }
  for (const [machine, table] of Object.entries(subjects)) {
    await runScript(
      db,
      `
      create trigger guard_start before insert on ${table} for each row execute function guard_start('${machine}');

      create trigger guard_status before update on ${table} for each row execute function guard_status('${machine}');

      create constraint trigger owe_first_event after insert on ${table} deferrable initially deferred
        for each row execute function owe_first_event('${machine}');
      `,
    )
  }
}

const subjects = { payment: 'payment_details', amendment: 'amendments' }
