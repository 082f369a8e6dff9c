import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/** The triggers by which the database itself keeps the money of awards: sums, two people, and nothing paid that may not be. */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    create function guard_award_sums() returns trigger language plpgsql as $$
    declare
      own awards;
      promised numeric;
      lines numeric;
    begin
      select * into own from awards where id = new.award_id for no key update;
      select coalesce(sum(amount), 0) into promised from tranches where award_id = own.id and status <> 'cancelled';
      if promised > own.amount then
        raise exception 'award %: its payments exceed what was awarded', own.id using errcode = 'integrity_constraint_violation';
      end if;
      select sum(amount) into lines from award_lines where award_id = own.id;
      if lines <> own.amount then
        raise exception 'award %: the rows of its budget do not sum to what was awarded', own.id
          using errcode = 'integrity_constraint_violation';
      end if;
      return null;
    end $$;

    create constraint trigger tranches_within_award after insert or update on tranches deferrable initially deferred
      for each row execute function guard_award_sums();

    create constraint trigger lines_sum_to_award after insert or update on award_lines deferrable initially deferred
      for each row execute function guard_award_sums();

    create function guard_planned_tranche() returns trigger language plpgsql as $$
    begin
      if old.status <> 'planned' or exists (select from awards w where w.id = old.award_id and w.status <> 'accepted') then
        raise exception 'tranche %: what the agreement says of it does not change', old.id using errcode = 'restrict_violation';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;

    create trigger agreed_tranche_stays before delete or update of award_id, number, amount, report_id on tranches
      for each row execute function guard_planned_tranche();

    create function guard_paid_tranche() returns trigger language plpgsql as $$
    begin
      if not exists (select from awards w join applications a on a.id = w.application_id
        join payment_details p on p.award_id = w.id
        where w.id = new.award_id and w.status = 'active' and not a.hold and p.status = 'verified') then
        raise exception 'tranche %: nothing is paid before the agreement is active and the payment details are verified', new.id
          using errcode = 'integrity_constraint_violation';
      end if;
      if new.report_id is not null and not exists (select from reports r where r.id = new.report_id and r.status = 'accepted') then
        raise exception 'tranche %: its report is not accepted', new.id using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$;

    create trigger paid_as_agreed before update of status on tranches
      for each row when (new.status = 'paid' and old.status <> 'paid') execute function guard_paid_tranche();

    create function guard_award_end() returns trigger language plpgsql as $$
    begin
      if new.status = 'active' and not exists (select from payment_details p where p.award_id = new.id and p.status = 'verified') then
        raise exception 'award %: nobody has verified where its money goes', new.id using errcode = 'integrity_constraint_violation';
      end if;
      if new.status in ('completed', 'terminated')
        and exists (select from tranches t where t.award_id = new.id and t.status in ('planned', 'due', 'held')) then
        raise exception 'award %: it ended, and payments of it are still to come', new.id
          using errcode = 'integrity_constraint_violation';
      end if;
      if new.status = 'completed' and exists (select from reports r where r.award_id = new.id and r.status <> 'accepted') then
        raise exception 'award %: it is completed when its reports are accepted', new.id
          using errcode = 'integrity_constraint_violation';
      end if;
      return null;
    end $$;

    create constraint trigger awards_end_settled after update of status on awards deferrable initially deferred
      for each row when (new.status in ('active', 'completed', 'terminated')) execute function guard_award_end();

    create function settle_report() returns trigger language plpgsql as $$
    begin
      if not exists (select from report_submissions b where b.event_id = new.id and b.report_id = new.subject_id) then
        raise exception 'report %: what is handed in is frozen', new.subject_id using errcode = 'integrity_constraint_violation';
      end if;
      return null;
    end $$;

    create constraint trigger reports_are_frozen after insert on events deferrable initially deferred
      for each row when (new.machine = 'report' and new.move = 'submit_report') execute function settle_report();

    -- What was handed in does not change until it is returned.
    create function guard_report_answer() returns trigger language plpgsql as $$
    begin
      if not exists (select from reports r where r.id = new.report_id and r.status in ('due', 'returned')) then
        raise exception 'report %: it was handed in', new.report_id using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;

    create trigger handed_in_answers_stay before insert or update on report_answers
      for each row execute function guard_report_answer();
    `,
  )
}
