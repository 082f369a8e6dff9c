import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/**
 * What reviewers say to each other of an application after their own review is in: posts, who is mentioned in them, and flags
 * on parts of the form. Nothing of it is ever changed; what is withdrawn or resolved says so in a row of its own.
 */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    alter table stages add column reviews_shown text not null default 'never'
      check (reviews_shown in ('never', 'after_own', 'after_due'));

    update stages set reviews_shown = 'after_own' where reviews_visible_after_own;

    alter table stages drop column reviews_visible_after_own;

    -- The letter by which other reviewers know a reviewer of this application, drawn by lot: it tells nothing of who was asked
    -- or answered first, and stays.
    alter table assignments add column label text;

    create function draw_label(of_application uuid, of_stage uuid) returns text language sql volatile as $$
      select drawn.label from (
        select chr(65 + one) as label, 1 as letters from generate_series(0, 25) one
        union all select chr(65 + one) || chr(65 + two), 2 from generate_series(0, 25) one, generate_series(0, 25) two
      ) drawn
      where not exists (select from assignments taken where taken.application_id = of_application
        and taken.stage_id = of_stage and taken.label = drawn.label)
      order by drawn.letters, gen_random_uuid() limit 1
    $$;

    do $$
    declare
      unlabeled record;
    begin
      for unlabeled in select id, application_id, stage_id from assignments loop
        update assignments set label = draw_label(unlabeled.application_id, unlabeled.stage_id) where id = unlabeled.id;
      end loop;
    end $$;

    create unique index assignments_labels on assignments (application_id, stage_id, label);

    create function label_assignment() returns trigger language plpgsql as $$
    begin
      new.label := coalesce(new.label, draw_label(new.application_id, new.stage_id));
      return new;
    end $$;

    create trigger assignment_has_label before insert on assignments for each row execute function label_assignment();

    create table discussion_posts (
      id uuid primary key,
      application_id uuid not null references applications,
      stage_id uuid not null references stages,
      author_id uuid not null references people,
      -- By which the author takes part; empty for an officer.
      assignment_id uuid references assignments,
      words text not null check (words <> ''),
      posted_at timestamptz not null
    );

    create index discussion_posts_in_order on discussion_posts (application_id, stage_id, posted_at, id);

    create table discussion_mentions (
      post_id uuid not null references discussion_posts,
      person_id uuid not null references people,
      assignment_id uuid references assignments,
      primary key (post_id, person_id)
    );

    create table discussion_withdrawals (
      post_id uuid primary key references discussion_posts,
      withdrawn_at timestamptz not null
    );

    create table review_flags (
      id uuid primary key,
      application_id uuid not null references applications,
      stage_id uuid not null references stages,
      -- The key of a part of the form.
      section text not null,
      words text not null check (words <> ''),
      raised_by uuid not null references people,
      assignment_id uuid references assignments,
      raised_at timestamptz not null
    );

    create index review_flags_in_order on review_flags (application_id, stage_id, raised_at, id);

    create table review_flag_resolutions (
      flag_id uuid primary key references review_flags,
      words text not null check (words <> ''),
      resolved_by uuid not null references people,
      assignment_id uuid references assignments,
      resolved_at timestamptz not null
    );
    `,
  )
  for (const table of kept) {
    await runScript(
      db,
      `
      create trigger stays before update or delete on ${table} for each row execute function refuse_change();

      create trigger stays_whole before truncate on ${table} for each statement execute function refuse_change();
      `,
    )
  }
}

const kept = [
  'discussion_mentions',
  'discussion_posts',
  'discussion_withdrawals',
  'review_flag_resolutions',
  'review_flags',
]
