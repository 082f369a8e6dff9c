import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/** Programs, calls, their forms, rubrics, stages, reasons and letters: everything that another funder changes as data. */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    create table programs (
      id uuid primary key default gen_random_uuid(),
      funder_id uuid not null references funders,
      slug text not null,
      title jsonb not null,
      objectives jsonb not null default '[]',
      unique (funder_id, slug)
    );

    create table forms (
      id uuid primary key default gen_random_uuid(),
      funder_id uuid not null references funders,
      slug text not null,
      unique (funder_id, slug)
    );

    create table form_versions (
      id uuid primary key default gen_random_uuid(),
      form_id uuid not null references forms,
      number integer not null check (number > 0),
      definition jsonb not null,
      published_at timestamptz,
      unique (form_id, number)
    );

    create table rubrics (
      id uuid primary key default gen_random_uuid(),
      funder_id uuid not null references funders,
      slug text not null,
      number integer not null check (number > 0),
      title jsonb not null,
      published_at timestamptz,
      unique (funder_id, slug, number)
    );

    create table criteria (
      id uuid primary key default gen_random_uuid(),
      rubric_id uuid not null references rubrics,
      position integer not null,
      key text not null,
      text jsonb not null,
      weight numeric not null check (weight > 0),
      scale_min numeric not null,
      scale_max numeric not null check (scale_max > scale_min),
      anchors jsonb not null default '[]',
      optional boolean not null default false,
      justified_scores numeric[] not null default '{}',
      justification_words integer not null default 0 check (justification_words >= 0),
      about text[] not null default '{}',
      unique (rubric_id, key),
      unique (rubric_id, position)
    );

    create table calls (
      id uuid primary key default gen_random_uuid(),
      program_id uuid not null references programs,
      slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
      title jsonb not null,
      texts jsonb not null,
      reference_prefix text not null check (reference_prefix ~ '^[A-Z0-9]+$'),
      next_reference integer not null default 1,
      opens_at timestamptz not null,
      closes_at timestamptz not null check (closes_at > opens_at),
      grace_hours integer not null check (grace_hours >= 0),
      time_zone text not null,
      currency text not null check (currency ~ '^[A-Z]{3}$'),
      budget numeric not null check (budget > 0),
      award_min numeric not null check (award_min >= 0),
      award_max numeric not null check (award_max >= award_min),
      months_min integer not null check (months_min > 0),
      months_max integer not null check (months_max >= months_min),
      own_share_min numeric not null default 0 check (own_share_min between 0 and 1),
      rate jsonb,
      place_codes text[] not null default '{}',
      eligibility jsonb not null default '[]',
      form_version_id uuid not null references form_versions,
      offer_days integer not null default 15 check (offer_days > 0),
      published_at timestamptz,
      created_at timestamptz not null default now(),
      unique (program_id, reference_prefix)
    );

    alter table role_grants
      add foreign key (program_id) references programs,
      add foreign key (call_id) references calls;

    create table stages (
      id uuid primary key default gen_random_uuid(),
      call_id uuid not null references calls,
      position integer not null,
      kind text not null check (kind in ('screening', 'review')),
      title jsonb not null,
      checklist jsonb not null default '[]',
      rubric_id uuid references rubrics check (kind <> 'review' or rubric_id is not null),
      form_version_id uuid references form_versions,
      reviewers_per_application integer not null default 0 check (reviewers_per_application >= 0),
      blindness text not null default 'single' check (blindness in ('none', 'single', 'double')),
      reviews_visible_after_own boolean not null default false,
      opens_at timestamptz,
      closes_at timestamptz check (closes_at > opens_at),
      due_at timestamptz,
      unique (call_id, position)
    );

    create table reason_codes (
      id uuid primary key default gen_random_uuid(),
      call_id uuid not null references calls,
      code text not null check (code ~ '^[a-z_]+$'),
      label jsonb not null,
      in_letters boolean not null,
      unique (call_id, code)
    );

    create table letter_templates (
      id uuid primary key default gen_random_uuid(),
      call_id uuid not null references calls,
      template text not null,
      locale text not null,
      subject text,
      introduction text,
      unique (call_id, template, locale)
    );

    create function refuse_published_change() returns trigger language plpgsql as $$
    begin
      if old.published_at is not null then
        raise exception 'a published version never changes' using errcode = 'restrict_violation';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;

    create trigger published_form_stays before update or delete on form_versions
      for each row execute function refuse_published_change();

    create trigger published_rubric_stays before update or delete on rubrics
      for each row execute function refuse_published_change();

    create function refuse_published_criterion_change() returns trigger language plpgsql as $$
    declare
      rubric uuid := case when tg_op = 'INSERT' then new.rubric_id else old.rubric_id end;
    begin
      if exists (select from rubrics where id = rubric and published_at is not null) then
        raise exception 'a published version never changes' using errcode = 'restrict_violation';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;

    create trigger published_criteria_stay before insert or update or delete on criteria
      for each row execute function refuse_published_criterion_change();

  `,
  )
}
