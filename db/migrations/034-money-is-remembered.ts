import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/**
 * A payment remembers for which version of the award's payment details it was prepared and to which it was paid; a change of the
 * details leaves nothing prepared for the old ones. A repayment that was recorded by mistake is annulled by another person, and kept.
 */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    alter table tranches
      add column prepared_details integer,
      add column paid_details integer;

    -- What was prepared or paid before went to the details that stood at that moment.
    with versions as (
      select award_id, number, changed_at from payment_details
      union all
      select p.award_id, x.number, x.changed_at from past_payment_details x join payment_details p on p.id = x.details_id
    ), made as (
      select subject_id, move, max(made_at) as at from events
      where machine = 'tranche' and move in ('prepare_payment', 'pay') group by subject_id, move
    ), stood as (
      select t.id, made.move, max(v.number) as number from tranches t join made on made.subject_id = t.id
        join versions v on v.award_id = t.award_id and v.changed_at <= made.at
      group by t.id, made.move
    )
    update tranches t set
      prepared_details = coalesce((select number from stood where stood.id = t.id and move = 'prepare_payment'), p.number),
      paid_details = case when t.status = 'paid'
        then coalesce((select number from stood where stood.id = t.id and move = 'pay'), p.number) end
    from payment_details p where p.award_id = t.award_id and t.prepared_by is not null;

    update tranches t set prepared_by = null, prepared_details = null from payment_details p
    where p.award_id = t.award_id and t.status in ('due', 'held') and t.prepared_details <> p.number;

    set constraints all immediate;

    set constraints all deferred;

    alter table tranches
      add check ((prepared_by is null) = (prepared_details is null)),
      add check ((status = 'paid') = (paid_details is not null));

    create function guard_prepared_tranche() returns trigger language plpgsql as $$
    begin
      if not exists (select from payment_details p where p.award_id = new.award_id and p.status = 'verified'
        and p.number = new.prepared_details) then
        raise exception 'tranche %: it is prepared for the payment details that stand, once they are verified', new.id
          using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$;

    create trigger prepared_for_what_stands before update of prepared_by, prepared_details on tranches for each row
      when (new.prepared_by is not null
        and (new.prepared_by, new.prepared_details) is distinct from (old.prepared_by, old.prepared_details))
      execute function guard_prepared_tranche();

    create or replace function guard_paid_tranche() returns trigger language plpgsql as $$
    begin
      if not exists (select from awards w join applications a on a.id = w.application_id
        join payment_details p on p.award_id = w.id
        where w.id = new.award_id and w.status = 'active' and not a.hold and p.status = 'verified') then
        raise exception 'tranche %: nothing is paid before the agreement is active and the payment details are verified', new.id
          using errcode = 'integrity_constraint_violation';
      end if;
      if not exists (select from payment_details p where p.award_id = new.award_id
        and p.number = new.prepared_details and p.number = new.paid_details) then
        raise exception 'tranche %: it is paid to the payment details for which it was prepared', new.id
          using errcode = 'integrity_constraint_violation';
      end if;
      if new.report_id is not null and not exists (select from reports r where r.id = new.report_id and r.status = 'accepted') then
        raise exception 'tranche %: its report is not accepted', new.id using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$;

    create function keep_paid_tranche() returns trigger language plpgsql as $$
    begin
      raise exception 'tranche %: to whom, when and by whom it was paid does not change', old.id using errcode = 'restrict_violation';
    end $$;

    create trigger paid_stays before update of prepared_by, prepared_details, paid_by, paid_details, paid_on, reference on tranches
      for each row when (old.status = 'paid') execute function keep_paid_tranche();

    create function guard_preparations() returns trigger language plpgsql as $$
    begin
      if exists (select from tranches t join payment_details p on p.award_id = t.award_id
        where p.id = new.id and t.status in ('due', 'held') and t.prepared_details <> p.number) then
        raise exception 'payment details %: a payment stands prepared for what they were', new.id
          using errcode = 'integrity_constraint_violation';
      end if;
      return null;
    end $$;

    create constraint trigger change_voids_preparations after update of number on payment_details deferrable initially deferred
      for each row execute function guard_preparations();

    create trigger stays_whole before truncate on past_payment_details for each statement execute function refuse_change();

    -- A repayment stays as it was recorded; one that is annulled counts no more. Why is the reason of the event.
    create table repayment_annulments (
      repayment_id uuid primary key references repayments,
      event_id bigint not null unique references events
    );

    create trigger annulments_stay before update or delete on repayment_annulments
      for each row execute function refuse_change();

    create trigger stays_whole before truncate on repayment_annulments for each statement execute function refuse_change();

    create or replace function unreturned(of_award uuid) returns numeric language sql stable as $$
      select coalesce((select sum(amount) from tranches where award_id = of_award and status = 'paid'), 0)
        - coalesce((select sum(amount) from repayments x where award_id = of_award
          and not exists (select from repayment_annulments n where n.repayment_id = x.id)), 0)
    $$;

    create function guard_annulment() returns trigger language plpgsql as $$
    declare
      of_award uuid;
    begin
      select award_id into of_award from repayments where id = new.repayment_id;
      perform from awards where id = of_award for no key update;
      if not exists (select from events e join event_reasons r on r.event_id = e.id
        join repayments x on x.id = new.repayment_id join events recorded on recorded.id = x.event_id
        where e.id = new.event_id and e.machine = 'award' and e.move = 'annul_repayment' and e.subject_id = of_award
          and e.made_by <> recorded.made_by) then
        raise exception 'repayment %: another person than who recorded it annuls it, with a reason', new.repayment_id
          using errcode = 'integrity_constraint_violation';
      end if;
      if exists (select from awards w join decisions d on d.id = w.decision_id
        join decisions later on later.application_id = w.application_id and later.number > d.number
        where w.id = of_award and later.status = 'released' and later.outcome = 'rescinded') then
        raise exception 'repayment %: its award was rescinded because all of it came back', new.repayment_id
          using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$;

    create trigger annulled_by_another before insert on repayment_annulments
      for each row execute function guard_annulment();
    `,
  )
}
