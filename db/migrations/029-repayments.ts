import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/** Money of an award that came back. Never more than was paid; and no award is rescinded while some of it is out. */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    create table repayments (
      id uuid primary key default gen_random_uuid(),
      award_id uuid not null references awards,
      amount numeric not null check (amount > 0),
      received_on date not null,
      reference text not null check (reference <> ''),
      event_id bigint not null unique references events
    );

    create index repayments_of_award on repayments (award_id);

    create trigger repayments_stay before update or delete on repayments
      for each row execute function refuse_change();

    create function unreturned(of_award uuid) returns numeric language sql stable as $$
      select coalesce((select sum(amount) from tranches where award_id = of_award and status = 'paid'), 0)
        - coalesce((select sum(amount) from repayments where award_id = of_award), 0)
    $$;

    create function guard_repayment() returns trigger language plpgsql as $$
    begin
      perform from awards where id = new.award_id for no key update;
      if unreturned(new.award_id) < 0 then
        raise exception 'award %: more is said to have come back than was paid', new.award_id
          using errcode = 'integrity_constraint_violation';
      end if;
      return null;
    end $$;

    create constraint trigger repayments_within_paid after insert on repayments deferrable initially deferred
      for each row execute function guard_repayment();

    create function guard_rescission() returns trigger language plpgsql as $$
    begin
      if exists (select from awards w where w.application_id = new.application_id and unreturned(w.id) > 0) then
        raise exception 'application %: its award is not rescinded before what was paid has come back', new.application_id
          using errcode = 'integrity_constraint_violation';
      end if;
      return null;
    end $$;

    create constraint trigger rescinded_when_returned after insert on events deferrable initially deferred
      for each row when (new.machine = 'application' and new.move = 'rescind') execute function guard_rescission();
    `,
  )
}
