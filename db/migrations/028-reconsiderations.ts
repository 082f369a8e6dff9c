import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/**
 * Asking that a decision be reconsidered, letters in a call's own words, sentences of feedback to use again, screenings that a
 * second person confirms, and emails that came back after the relay had taken them.
 */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    alter table calls
      -- For how long after a decision the applicant may ask that it be reconsidered.
      add column reconsider_days integer not null default 15 check (reconsider_days > 0),
      -- Whether a second person confirms that an application passes the screening.
      add column screening_by_two boolean not null default false;

    -- Once a decision. What was asked never changes; the answer is an officer's.
    create table reconsiderations (
      id uuid primary key default gen_random_uuid(),
      application_id uuid not null references applications,
      decision_id uuid not null unique references decisions,
      reason text not null check (reason <> ''),
      attachment_id uuid references attachments,
      asked_by uuid not null references people,
      asked_at timestamptz not null,
      answer text check (answer in ('upheld', 'granted')),
      answer_reason text check (answer_reason <> ''),
      answered_by uuid references people,
      answered_at timestamptz,
      check (num_nulls(answer, answer_reason, answered_by, answered_at) in (0, 4))
    );

    create index reconsiderations_of_application on reconsiderations (application_id);

    create function guard_reconsideration() returns trigger language plpgsql as $$
    declare
      answered text[] := array['answer', 'answer_reason', 'answered_by', 'answered_at'];
    begin
      if tg_op = 'UPDATE' and to_jsonb(new) - answered = to_jsonb(old) - answered
        and old.answer is distinct from 'upheld' and new.answer is not null then
        return new;
      end if;
      raise exception 'what was asked of decision % never changes, and no answer that upholds it', old.decision_id
        using errcode = 'restrict_violation';
    end $$;

    create trigger reconsiderations_stay before update or delete on reconsiderations
      for each row execute function guard_reconsideration();

    create trigger stays_whole before truncate on reconsiderations for each statement execute function refuse_change();

    alter table letter_templates add column body text;

    create table feedback_sentences (
      id uuid primary key default gen_random_uuid(),
      call_id uuid not null references calls,
      words text not null check (words <> ''),
      added_by uuid not null references people,
      added_at timestamptz not null default now(),
      removed_by uuid references people,
      removed_at timestamptz,
      check ((removed_at is null) = (removed_by is null))
    );

    create unique index feedback_sentences_kept on feedback_sentences (call_id, md5(words)) where removed_at is null;

    alter table applications
      add column screening_passed_by uuid references people,
      add column screening_confirmed_by uuid references people check (screening_confirmed_by <> screening_passed_by);

    -- Who noted that an email came back after it had been taken.
    alter table email_attempts add column noted_by uuid references people;

    alter table email_attempts drop constraint email_attempts_outcome_check;

    alter table email_attempts add constraint email_attempts_outcome_check
      check (outcome in ('accepted', 'found', 'kept', 'later', 'away', 'doubtful', 'never', 'returned'));
    `,
  )
}
