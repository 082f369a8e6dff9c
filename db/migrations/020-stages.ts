import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/**
 * A stage may ask for a form of its own: each submission knows the stage that it was made in, stages say whether their reviewers
 * read what was sent before, and bulk actions are tried as they are applied, one target after another.
 */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    alter table stages add column earlier_shown boolean not null default false;

    -- Nothing where the application stood in no stage.
    alter table submissions add column stage_id uuid references stages;

    alter table submissions disable trigger submissions_stay;

    update submissions b set stage_id = coalesce(
      (select g.id from stages g where g.call_id = a.call_id and g.form_version_id = b.form_version_id
        order by g.position desc limit 1),
      (select g.id from stages g where g.call_id = a.call_id order by g.position limit 1))
      from applications a where a.id = b.application_id;

    alter table submissions enable trigger submissions_stay;

    -- The position at which the form was asked that an application in this stage is on; 0 is the call's own form.
    create function form_position(stage uuid) returns integer language sql stable as $$
      select coalesce(max(f.position), 0) from stages g join stages f on f.call_id = g.call_id
        and f.position <= g.position and f.form_version_id is not null where g.id = stage
    $$;

    create function place_submission() returns trigger language plpgsql as $$
    declare
      own applications;
    begin
      select * into own from applications where id = new.application_id;
      new.stage_id := own.stage_id;
      if new.form_version_id <> own.form_version_id then
        raise exception 'application %: it is on another form', new.application_id
          using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$;

    create trigger submission_has_its_stage before insert on submissions
      for each row execute function place_submission();

    -- An application goes from stage to stage of its call, never back; its form changes with a stage that asks for one.
    create function guard_stage() returns trigger language plpgsql as $$
    declare
      here stages;
      there stages;
    begin
      select * into here from stages where id = old.stage_id;
      select * into there from stages where id = new.stage_id;
      if new.stage_id is distinct from old.stage_id and (there.call_id is distinct from new.call_id
        or there.position < here.position) then
        raise exception 'application %: stages follow one another', new.id using errcode = 'integrity_constraint_violation';
      end if;
      if new.status = 'invited' and old.status = 'in_panel' and (there.position <= here.position
        or there.form_version_id is distinct from new.form_version_id) then
        raise exception 'application %: who is invited is on the form of a further stage', new.id
          using errcode = 'integrity_constraint_violation';
      end if;
      if new.form_version_id <> old.form_version_id and old.status <> 'draft' and new.status <> 'invited' then
        raise exception 'application %: what was submitted keeps its form', new.id
          using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$;

    create trigger stages_follow before update of status, stage_id, form_version_id on applications
      for each row execute function guard_stage();

    create function guard_stage_form() returns trigger language plpgsql as $$
    begin
      if exists (select from applications a join stages g on g.id = a.stage_id
        where g.call_id = old.call_id and g.position >= old.position) then
        raise exception 'stage %: somebody was invited to its form', old.id using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;

    create trigger invited_form_stays before update of form_version_id on stages
      for each row when (new.form_version_id is distinct from old.form_version_id) execute function guard_stage_form();

    -- Reviewers are asked, send and correct only while the application is in review in their stage.
    create function guard_reviewed_stage() returns trigger language plpgsql as $$
    begin
      if exists (select from assignments s join applications a on a.id = s.application_id
        where s.id = new.subject_id and a.stage_id is distinct from s.stage_id) then
        raise exception 'the application is not in the stage of review %: % is refused', new.subject_id, new.move
          using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$;

    create trigger reviews_are_of_their_stage before insert on events
      for each row when (new.machine = 'review' and new.move in ('assign', 'submit_review', 'revise_review'))
      execute function guard_reviewed_stage();

    alter table bulk_actions drop constraint bulk_actions_status_check;

    alter table bulk_actions add check (status in ('trying', 'ready', 'applying', 'applied'));

    drop index bulk_actions_under_way;

    create index bulk_actions_under_way on bulk_actions (made_at) where status in ('trying', 'applying');

    alter table bulk_targets
      add column tried boolean not null default true,
      -- What was looked at when it was tried, such as the hash of a decision's words and letters: nothing else is done.
      add column seen text;

    create index bulk_targets_waiting on bulk_targets (action_id, application_id, subject_id)
      where not tried or outcome is null;
    `,
  )
}
