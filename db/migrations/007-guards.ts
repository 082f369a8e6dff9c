import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/** The triggers by which the database itself refuses what the machines do not allow, and keeps the history as it was. */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    create function event_hash(e events) returns text language sql stable as $$
      select encode(sha256(convert_to(jsonb_build_array(
        e.application_id, e.number, e.machine, e.subject_id, e.move, e.from_status, e.to_status, e.decision_id,
        e.made_by, e.capacity, (extract(epoch from e.made_at) * 1000000)::bigint, e.detail, e.previous_hash
      )::text, 'UTF8')), 'hex')
    $$;

    create function append_event() returns trigger language plpgsql as $$
    declare
      subject_table text;
      subject_status text;
      subject_event bigint;
      legal legal_moves;
      newest events;
    begin
      perform from applications where id = new.application_id for update;
      select m.subject_table into strict subject_table from machine_starts m where m.machine = new.machine;
      execute format('select status, last_event_id from %I where id = $1 for update', subject_table)
        into subject_status, subject_event using new.subject_id;
      if subject_status is distinct from coalesce(new.from_status, new.to_status)
        or (new.from_status is null and subject_event is not null) then
        raise exception 'an event must start from the status that stands' using errcode = 'integrity_constraint_violation';
      end if;
      select * into legal from legal_moves l where l.machine = new.machine and l.move = new.move
        and l.from_status is not distinct from new.from_status and l.to_status = new.to_status;
      if not found then
        raise exception 'no legal move % from % to %', new.move, new.from_status, new.to_status
          using errcode = 'integrity_constraint_violation';
      end if;
      if legal.decided and new.decision_id is null then
        raise exception 'the move % needs a released decision', new.move using errcode = 'integrity_constraint_violation';
      end if;
      select * into newest from events where application_id = new.application_id order by number desc limit 1;
      if newest.made_at > new.made_at then
        raise exception 'an event cannot precede the one before it' using errcode = 'integrity_constraint_violation';
      end if;
      new.number := coalesce(newest.number, 0) + 1;
      new.previous_hash := coalesce(newest.hash, '');
      new.transaction_id := pg_current_xact_id();
      new.hash := event_hash(new);
      return new;
    end $$;

    create trigger events_are_chained before insert on events for each row execute function append_event();

    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
    end $$;

    create trigger events_stay before update or delete on events for each row execute function refuse_change();

    create trigger events_stay_whole before truncate on events for each statement execute function refuse_change();

    create trigger submissions_stay before update or delete on submissions for each row execute function refuse_change();

    create trigger revisions_stay before update or delete on answer_revisions for each row execute function refuse_change();

    create trigger notices_stay before delete on notices for each row execute function refuse_change();

    create trigger emails_stay before delete on emails for each row execute function refuse_change();

    create trigger decisions_stay before delete on decisions for each row execute function refuse_change();

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

    create function guard_start() returns trigger language plpgsql as $$
    begin
      if new.last_event_id is not null
        or new.status is distinct from (select start_status from machine_starts where machine = tg_argv[0]) then
        raise exception 'a row of the % machine starts at its start', tg_argv[0] using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$;

    create function guard_status() returns trigger language plpgsql as $$
    begin
      if new.status is not distinct from old.status and new.last_event_id is not distinct from old.last_event_id then
        return new;
      end if;
      if not exists (
        select from events e
        where e.id = new.last_event_id and e.id is distinct from old.last_event_id
          and e.machine = tg_argv[0] and e.subject_id = new.id
          and coalesce(e.from_status, e.to_status) = old.status and e.to_status = new.status
          and e.transaction_id = pg_current_xact_id()
      ) then
        raise exception 'a status changes only by a legal move with its event' using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$;

    create function owe_first_event() returns trigger language plpgsql as $$
    declare
      first_event bigint;
    begin
      execute format('select last_event_id from %I where id = $1', tg_table_name) into first_event using new.id;
      if first_event is null and exists (select from legal_moves where machine = tg_argv[0] and from_status is null) then
        raise exception 'a new row of the % machine needs its event', tg_argv[0] using errcode = 'integrity_constraint_violation';
      end if;
      return null;
    end $$;

    create function settle_event() returns trigger language plpgsql as $$
    declare
      subject_table text;
      subject_event bigint;
      owed text;
    begin
      select m.subject_table into strict subject_table from machine_starts m where m.machine = new.machine;
      execute format('select last_event_id from %I where id = $1', subject_table) into subject_event using new.subject_id;
      if subject_event is null or subject_event < new.id then
        raise exception 'an event moves its subject' using errcode = 'integrity_constraint_violation';
      end if;
      select l.notice into owed from legal_moves l where l.machine = new.machine and l.move = new.move
        and l.from_status is not distinct from new.from_status and l.to_status = new.to_status;
      if owed is not null and not exists (select from notices n where n.event_id = new.id and n.template = owed) then
        raise exception 'the move % owes the notice %', new.move, owed using errcode = 'integrity_constraint_violation';
      end if;
      if new.machine = 'application' and new.decision_id is not null
        and not exists (select from decisions d where d.id = new.decision_id and d.status = 'released'
          and d.application_id = new.application_id) then
        raise exception 'the decision behind a move is released with it' using errcode = 'integrity_constraint_violation';
      end if;
      return null;
    end $$;

    create constraint trigger events_settle after insert on events deferrable initially deferred
      for each row execute function settle_event();

    create function settle_release() returns trigger language plpgsql as $$
    begin
      if new.status = 'released' and not exists (
        select from events e join notices n on n.event_id = e.id
        where e.decision_id = new.id and e.machine = 'application' and e.transaction_id = pg_current_xact_id()
      ) then
        raise exception 'a released decision moves its application and owes its notice' using errcode = 'integrity_constraint_violation';
      end if;
      return null;
    end $$;

    create constraint trigger decisions_settle after update of status on decisions deferrable initially deferred
      for each row execute function settle_release();
    `,
  )
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

const subjects = {
  application: 'applications',
  decision: 'decisions',
  review: 'assignments',
  award: 'awards',
  report: 'reports',
  tranche: 'tranches',
}
