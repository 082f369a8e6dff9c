import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/** Calls as officers make them: drafts that nobody else can read, every change with who and why, and more time for one. */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    -- Every call, published or still a draft, has its address here; only what was published stands in calls.
    create table call_setups (
      call_id uuid primary key default gen_random_uuid(),
      program_id uuid not null references programs,
      slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
      created_by uuid references people,
      created_at timestamptz not null default now()
    );

    insert into call_setups (call_id, program_id, slug, created_at) select id, program_id, slug, created_at from calls;

    alter table calls add foreign key (id) references call_setups;

    create function register_call() returns trigger language plpgsql as $$
    begin
      insert into call_setups (call_id, program_id, slug) values (new.id, new.program_id, new.slug)
        on conflict (call_id) do nothing;
      return new;
    end $$;

    create trigger calls_are_registered before insert on calls for each row execute function register_call();

    create table call_changes (
      id bigint generated always as identity primary key,
      call_id uuid not null references call_setups,
      what text not null,
      revision integer not null check (revision > 0),
      before jsonb not null default '{}',
      after jsonb not null default '{}',
      reason text,
      made_by uuid not null references people,
      made_at timestamptz not null,
      unique (call_id, what, revision)
    );

    create trigger call_changes_stay before update or delete on call_changes
      for each row execute function refuse_change();

    create trigger stays_whole before truncate on call_changes for each statement execute function refuse_change();

    create table application_extensions (
      id bigint generated always as identity primary key,
      application_id uuid not null references applications,
      closes_at timestamptz not null,
      reason text not null check (reason <> ''),
      made_by uuid not null references people,
      made_at timestamptz not null
    );

    create index extensions_of_application on application_extensions (application_id);

    create trigger extensions_stay before update or delete on application_extensions
      for each row execute function refuse_change();

    create trigger stays_whole before truncate on application_extensions
      for each statement execute function refuse_change();

    alter table reason_codes drop constraint reason_codes_code_check;

    alter table reason_codes add check (code ~ '^[a-z][a-z0-9_]*$');

    -- What people have read may grow; what they have begun to answer by stays.
    create function guard_call() returns trigger language plpgsql as $$
    begin
      if old.published_at is null then
        return new;
      end if;
      if new.slug <> old.slug or new.program_id <> old.program_id then
        raise exception 'call %: the address of a published call stays', old.id using errcode = 'restrict_violation';
      end if;
      if new.budget < old.budget then
        raise exception 'call %: the budget of a published call only grows', old.id using errcode = 'restrict_violation';
      end if;
      if new.closes_at < old.closes_at and (old.closes_at <= now() or new.closes_at < now()) then
        raise exception 'call %: a published call closes early only while it is open, and from now on', old.id
          using errcode = 'restrict_violation';
      end if;
      if exists (select from applications where call_id = old.id) and (new.published_at is null
        or (new.currency, new.award_min, new.award_max, new.months_min, new.months_max, new.own_share_min, new.eligibility,
          new.reference_prefix, new.opens_at, new.time_zone)
        is distinct from (old.currency, old.award_min, old.award_max, old.months_min, old.months_max, old.own_share_min,
          old.eligibility, old.reference_prefix, old.opens_at, old.time_zone)) then
        raise exception 'call %: somebody has begun an application, and what it is answered by stays', old.id
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;

    create trigger published_call_holds before update on calls for each row execute function guard_call();
    `,
  )
}
