import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/**
 * What reviewers write is kept field by field, each with every text that it has had; a review keeps the version of the rubric
 * that it was asked for; stages say which answers they hide and whether reviewers may correct what they sent; and rubrics
 * are drafts before they are versions.
 */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    create table review_revisions (
      assignment_id uuid not null references assignments,
      -- The name of the input: a score, a justification, the notes or the feedback.
      field text not null,
      revision integer not null check (revision > 0),
      base_revision integer not null check (base_revision >= 0),
      value text not null,
      op_id uuid not null,
      made_at timestamptz not null,
      primary key (assignment_id, field, revision),
      unique (assignment_id, op_id)
    );

    create trigger review_revisions_stay before update or delete on review_revisions
      for each row execute function refuse_change();

    create trigger stays_whole before truncate on review_revisions for each statement execute function refuse_change();

    alter table stages
      add column hidden_questions text[] not null default '{}',
      add column reviewers_may_revise boolean not null default true;

    alter table assignments add column rubric_id uuid references rubrics;

    update assignments s set rubric_id = g.rubric_id from stages g where g.id = s.stage_id;

    create function keep_rubric_of_stage() returns trigger language plpgsql as $$
    begin
      new.rubric_id := coalesce(new.rubric_id, (select g.rubric_id from stages g where g.id = new.stage_id));
      return new;
    end $$;

    -- A stage that takes a newer version gives it to the reviews in which nothing was written yet.
    create function hand_on_rubric() returns trigger language plpgsql as $$
    begin
      update assignments s set rubric_id = new.rubric_id
        where s.stage_id = new.id and s.status in ('invited', 'accepted')
          and not exists (select from scores x where x.assignment_id = s.id)
          and not exists (select from review_revisions v where v.assignment_id = s.id);
      return new;
    end $$;

    create trigger stage_hands_on_rubric after update of rubric_id on stages
      for each row when (new.rubric_id is distinct from old.rubric_id) execute function hand_on_rubric();

    create trigger assignment_keeps_rubric before insert on assignments
      for each row execute function keep_rubric_of_stage();

    alter table rubrics add column draft jsonb check (published_at is null or draft is null);

    create unique index rubrics_draft on rubrics (funder_id, slug) where published_at is null;

    create table rubric_changes (
      id bigint generated always as identity primary key,
      funder_id uuid not null references funders,
      slug text not null,
      number integer not null check (number > 0),
      what text not null check (what in ('started', 'changed', 'published', 'discarded')),
      draft jsonb,
      made_by uuid not null references people,
      made_at timestamptz not null
    );

    create index rubric_changes_newest on rubric_changes (funder_id, slug, id desc);

    create trigger rubric_changes_stay before update or delete on rubric_changes
      for each row execute function refuse_change();

    create trigger stays_whole before truncate on rubric_changes for each statement execute function refuse_change();
    `,
  )
}
