import type { Kysely } from 'kysely'

import { runScript } from './script.ts'

/**
 * The figures of an application leave out every reviewer who has a conflict with it, from their counts as well: one that stands
 * recorded, or one that everybody sees, since they belong to the organization.
 */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    create or replace function keep_review_figures(application uuid, stage uuid) returns void language plpgsql as $$
    begin
      insert into review_figures (application_id, stage_id) values (application, stage) on conflict do nothing;
      perform from review_figures f where f.application_id = application and f.stage_id = stage for update;
      with counted as (
        select s.id, s.status, s.rubric_id from assignments s join applications a on a.id = s.application_id
        where s.application_id = application and s.stage_id = stage
          and s.status in ('invited', 'accepted', 'submitted')
          and not exists (select from conflicts barred where barred.application_id = application
            and barred.person_id = s.reviewer_id and barred.lifted_at is null)
          and not exists (select from memberships own where own.organization_id = a.organization_id
            and own.person_id = s.reviewer_id and (own.ends_at is null or own.ends_at > now()))),
      totals as (
        select 100 * sum(k.weight * (x.score - k.scale_min) / (k.scale_max - k.scale_min)) / sum(k.weight) as total
        from counted s join scores x on x.assignment_id = s.id
          join criteria k on k.id = x.criterion_id and k.rubric_id = s.rubric_id
        where s.status = 'submitted' and x.score between k.scale_min and k.scale_max
          and (x.score - k.scale_min) % 1 = 0
        group by s.id)
      update review_figures f set
        (score, spread) = (select shown_score(avg(total)), shown_score(stddev_samp(total)) from totals),
        (submitted, reviewers) = (select count(*) filter (where status = 'submitted'), count(*) from counted)
      where f.application_id = application and f.stage_id = stage;
    end $$;

    create function figures_follow_membership() returns trigger language plpgsql as $$
    begin
      perform keep_review_figures(s.application_id, s.stage_id) from assignments s
        join applications a on a.id = s.application_id
        where s.reviewer_id = new.person_id and a.organization_id = new.organization_id;
      return null;
    end $$;

    create trigger figures_follow after insert or update of ends_at on memberships
      for each row execute function figures_follow_membership();

    select keep_review_figures(f.application_id, f.stage_id) from review_figures f;
    `,
  )
}
