import type { Kysely } from 'kysely'

import { runScript } from './script.ts'

/**
 * The figures that lists sort, filter and count by, of each application in each of its stages, kept as reviews change: to work
 * them out for thousands of rows takes a list a hundred times as long as to read them.
 */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    create table review_figures (
      application_id uuid not null references applications,
      stage_id uuid not null references stages,
      -- The mean of the totals of its reviews and their sample standard deviation, as they are shown.
      score numeric,
      spread numeric,
      -- How many reviewers have submitted, and how many were asked and neither declined nor were taken off.
      submitted integer not null default 0,
      reviewers integer not null default 0,
      primary key (application_id, stage_id)
    );

    -- As a score is shown: two decimals, halves to the even digit.
    create function shown_score(figure numeric) returns numeric language sql immutable as $$
      select case when (figure * 100) % 1 = 0.5 then 2 * round(figure * 50) / 100 else round(figure, 2) end
    $$;

    -- Whoever works them out waits for who does so already, and then reads what the other has committed.
    create function keep_review_figures(application uuid, stage uuid) returns void language plpgsql as $$
    begin
      insert into review_figures (application_id, stage_id) values (application, stage) on conflict do nothing;
      perform from review_figures f where f.application_id = application and f.stage_id = stage for update;
      update review_figures f set (score, spread) = (
        select shown_score(avg(totals.total)), shown_score(stddev_samp(totals.total)) from (
          select 100 * sum(k.weight * (x.score - k.scale_min) / (k.scale_max - k.scale_min)) / sum(k.weight) as total
          from assignments s join scores x on x.assignment_id = s.id
            join criteria k on k.id = x.criterion_id and k.rubric_id = s.rubric_id
          where s.application_id = application and s.stage_id = stage and s.status = 'submitted'
            and x.score between k.scale_min and k.scale_max and (x.score - k.scale_min) % 1 = 0
            and not exists (select from conflicts barred where barred.application_id = application
              and barred.person_id = s.reviewer_id and barred.lifted_at is null)
          group by s.id) totals),
        (submitted, reviewers) = (
          select count(*) filter (where s.status = 'submitted'),
            count(*) filter (where s.status in ('invited', 'accepted', 'submitted'))
          from assignments s where s.application_id = application and s.stage_id = stage)
      where f.application_id = application and f.stage_id = stage;
    end $$;

    create function figures_follow_assignment() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and old.stage_id <> new.stage_id then
        perform keep_review_figures(old.application_id, old.stage_id);
      end if;
      perform keep_review_figures(new.application_id, new.stage_id);
      return null;
    end $$;

    create trigger figures_follow after insert or update of status, stage_id, rubric_id on assignments
      for each row execute function figures_follow_assignment();

    create function figures_follow_score() returns trigger language plpgsql as $$
    begin
      perform keep_review_figures(s.application_id, s.stage_id) from assignments s
        where s.id = coalesce(new.assignment_id, old.assignment_id) and s.status = 'submitted';
      return null;
    end $$;

    create trigger figures_follow after insert or update or delete on scores
      for each row execute function figures_follow_score();

    create function figures_follow_conflict() returns trigger language plpgsql as $$
    begin
      perform keep_review_figures(f.application_id, f.stage_id) from review_figures f
        where f.application_id = coalesce(new.application_id, old.application_id);
      return null;
    end $$;

    create trigger figures_follow after insert or update or delete on conflicts
      for each row execute function figures_follow_conflict();

    create index memberships_of_person on memberships (person_id);

    select keep_review_figures(reviewed.application_id, reviewed.stage_id)
      from (select distinct application_id, stage_id from assignments) reviewed;
    `,
  )
}
