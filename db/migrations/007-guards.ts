import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/** The triggers by which the database itself refuses what the machines do not allow. */
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
        raise exception 'the % % is %, and an event must start from the status that stands: % starts from %', new.machine,
          new.subject_id, subject_status, new.move, new.from_status using errcode = 'integrity_constraint_violation';
      end if;
      select * into legal from legal_moves l where l.machine = new.machine and l.move = new.move
        and l.from_status is not distinct from new.from_status and l.to_status = new.to_status;
      if not found then
        raise exception 'the % machine has no legal move % from % to %', new.machine, new.move, new.from_status, new.to_status
          using errcode = 'integrity_constraint_violation';
      end if;
      if legal.outcome is not null and new.decision_id is null then
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

    create function guard_start() returns trigger language plpgsql as $$
    begin
      if new.last_event_id is not null
        or new.status is distinct from (select start_status from machine_starts where machine = tg_argv[0]) then
        raise exception 'no row of % begins as %: the % machine starts at its start', tg_table_name, new.status, tg_argv[0] using errcode = 'integrity_constraint_violation';
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
        raise exception '% %: % to % happens only by a legal move with its event', tg_table_name, old.id, old.status, new.status
          using errcode = 'integrity_constraint_violation';
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
      legal legal_moves;
    begin
      select m.subject_table into strict subject_table from machine_starts m where m.machine = new.machine;
      execute format('select last_event_id from %I where id = $1', subject_table) into subject_event using new.subject_id;
      if subject_event is null or subject_event < new.id then
        raise exception 'an event moves its subject, and % did not', new.move using errcode = 'integrity_constraint_violation';
      end if;
      select * into legal from legal_moves l where l.machine = new.machine and l.move = new.move
        and l.from_status is not distinct from new.from_status and l.to_status = new.to_status;
      if legal.notice is not null
        and not exists (select from notices n where n.event_id = new.id and n.template = legal.notice) then
        raise exception 'the move % owes the notice %', new.move, legal.notice using errcode = 'integrity_constraint_violation';
      end if;
      if new.machine = 'application' and new.decision_id is not null and not exists (
        select from decisions d join events e on e.id = d.last_event_id
        where d.id = new.decision_id and d.application_id = new.application_id and d.outcome = legal.outcome
          and d.status = 'released' and e.transaction_id = new.transaction_id
      ) then
        raise exception 'the decision behind the move % has its outcome and is released with it', new.move
          using errcode = 'integrity_constraint_violation';
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
        raise exception 'the release of decision % moves its application and owes its notice', new.id
          using errcode = 'integrity_constraint_violation';
      end if;
      return null;
    end $$;

    create constraint trigger decisions_settle after update of status on decisions deferrable initially deferred
      for each row execute function settle_release();

    create function guard_award() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' or not exists (
        select from decisions d join events e on e.id = d.last_event_id
        where d.id = new.decision_id and d.application_id = new.application_id and d.status = 'released'
          and d.outcome = 'awarded' and d.amount = new.amount and e.transaction_id = pg_current_xact_id()
      ) then
        raise exception 'award % is what its decision says, and is made when that is released', new.id
          using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$;

    create trigger stands_on_its_decision before insert or update of application_id, decision_id, amount on awards
      for each row execute function guard_award();
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
