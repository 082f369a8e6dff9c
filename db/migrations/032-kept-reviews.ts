import type { Kysely } from 'kysely'

import { runScript } from './script.ts'

/**
 * A review that was sent is never lost: whoever corrects it may leave it as it was sent, in its stage as every move of a review,
 * and no review closes while one that was sent is out of it.
 */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    drop trigger reviews_are_of_their_stage on events;

    create trigger reviews_are_of_their_stage before insert on events
      for each row when (new.machine = 'review' and new.move in ('assign', 'submit_review', 'revise_review', 'keep_review'))
      execute function guard_reviewed_stage();

    create function guard_kept_review() returns trigger language plpgsql as $$
    begin
      if not exists (select from review_versions v where v.assignment_id = new.subject_id) then
        raise exception 'review % was never sent: % is refused', new.subject_id, new.move
          using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$;

    create trigger kept_reviews_were_sent before insert on events
      for each row when (new.machine = 'review' and new.move = 'keep_review') execute function guard_kept_review();

    create function guard_closed_reviews() returns trigger language plpgsql as $$
    begin
      if exists (select from assignments s join applications a on a.id = s.application_id and a.stage_id = s.stage_id
        where a.id = new.application_id and s.status = 'accepted'
          and exists (select from review_versions v where v.assignment_id = s.id)) then
        raise exception 'application %: a review that was sent is being corrected: % is refused', new.application_id, new.move
          using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$;

    create trigger sent_reviews_stand before insert on events
      for each row when (new.machine = 'application' and new.move = 'close_review') execute function guard_closed_reviews();
    `,
  )
}
