import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/** The triggers that keep what was written as it was: the history, what was sent in, what was decided, what was told. */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append-only: % is refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
    end $$;

    create trigger events_stay before update or delete on events for each row execute function refuse_change();

    create trigger submissions_stay before update or delete on submissions for each row execute function refuse_change();

    create trigger revisions_stay before update or delete on answer_revisions for each row execute function refuse_change();

    create trigger review_versions_stay before update or delete on review_versions
      for each row execute function refuse_change();

    create trigger notices_stay before delete on notices for each row execute function refuse_change();

    create trigger emails_stay before delete on emails for each row execute function refuse_change();

    create trigger decisions_stay before delete on decisions for each row execute function refuse_change();

    -- A reason belongs to its event, and may later be blanked for privacy; it is never put in other words.
    create function guard_reason() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        perform from events where id = new.event_id and transaction_id = pg_current_xact_id();
        if found then
          return new;
        end if;
      elsif tg_op = 'UPDATE' and new.event_id = old.event_id and new.reason is null then
        return new;
      end if;
      raise exception 'the reason of event % is written with it and never changes', coalesce(old.event_id, new.event_id)
        using errcode = 'restrict_violation';
    end $$;

    create trigger reasons_stay before insert or update or delete on event_reasons
      for each row execute function guard_reason();

    -- Each move of a decision writes what is its own; only a change, which clears the approval, writes the words.
    create function guard_decision() returns trigger language plpgsql as $$
    declare
      written text[] := case new.status
        when 'approved' then array['hash', 'approved_by', 'approved_at']
        when 'released' then array['released_by', 'released_at']
        when 'cancelled' then array['cancel_reason'] end || array['status', 'last_event_id'];
    begin
      if new.last_event_id is not distinct from old.last_event_id then
        raise exception 'decision % is %, and changes only by a legal move with its event', old.id, old.status
          using errcode = 'restrict_violation';
      end if;
      if new.status <> 'proposed' and to_jsonb(new) - written <> to_jsonb(old) - written then
        raise exception 'decision % is % as it was: the move does not change its words', old.id, new.status
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;

    create trigger guard_decision before update on decisions for each row execute function guard_decision();

    create function guard_bound_letter() returns trigger language plpgsql as $$
    declare
      bound decisions;
    begin
      select * into bound from decisions where id in (old.decision_id, new.decision_id) and status <> 'proposed' limit 1;
      if found then
        raise exception 'decision % is %, and its letters never change', bound.id, bound.status
          using errcode = 'restrict_violation';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;

    create trigger bound_letters_stay before insert or update or delete on decision_letters
      for each row execute function guard_bound_letter();

    create function refuse_letter_change() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and new.wiped_at is not null and (new.subject, new.html, new.text, new.phone) = ('', '', '', '')
        and new.sha256 = old.sha256 then
        return new;
      end if;
      raise exception 'a written letter never changes' using errcode = 'restrict_violation';
    end $$;

    create trigger letters_stay before update or delete on letters for each row execute function refuse_letter_change();

    create function refuse_submission_answer_change() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and new.value is null and new.salt is null and (new.submission_id, new.question, new.commitment)
        = (old.submission_id, old.question, old.commitment) then
        return new;
      end if;
      raise exception 'a submission never changes' using errcode = 'restrict_violation';
    end $$;

    create trigger submission_answers_stay before update or delete on submission_answers
      for each row execute function refuse_submission_answer_change();
    `,
  )
  for (const table of kept) {
    await runScript(
      db,
      `create trigger stays_whole before truncate on ${table} for each statement execute function refuse_change()`,
    )
  }
}

const kept = [
  'answer_revisions',
  'decision_letters',
  'decisions',
  'emails',
  'event_reasons',
  'events',
  'letters',
  'notices',
  'review_versions',
  'submission_answers',
  'submissions',
]
