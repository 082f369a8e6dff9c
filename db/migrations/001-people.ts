import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/** Funders, people, what roles they hold and how they sign in. */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    create table funders (
      id uuid primary key default gen_random_uuid(),
      slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
      name jsonb not null,
      locales text[] not null check (cardinality(locales) > 0),
      format_region text not null,
      time_zone text not null,
      place_levels jsonb not null,
      sender_name text not null,
      sender_address text not null check (sender_address ~ '^[^[:space:],;<>"()@]+@[^[:space:],;<>"()@]+$'),
      reply_to text not null check (reply_to ~ '^[^[:space:],;<>"()@]+@[^[:space:],;<>"()@]+$'),
      privacy_text jsonb not null,
      privacy_version text not null,
      -- Mail providers whose addresses do not tell where somebody works.
      public_email_domains text[] not null default '{}',
      -- The kinds of an organization's identifiers by which it can be paid.
      tax_identifiers text[] not null default '{}',
      created_at timestamptz not null default now()
    );

    create table people (
      id uuid primary key default gen_random_uuid(),
      name text not null check (name <> ''),
      email text check (email ~ '^[^[:space:],;<>"()@]+@[^[:space:],;<>"()@]+$' and email = lower(email)),
      phone text,
      locale text not null,
      disabled_at timestamptz,
      created_at timestamptz not null default now()
    );

    create index people_email on people (email);

    create table role_grants (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references people,
      role text not null check (role in ('facilitator', 'reviewer', 'officer', 'approver', 'auditor', 'admin')),
      funder_id uuid references funders,
      program_id uuid,
      call_id uuid,
      starts_at timestamptz not null default now(),
      ends_at timestamptz check (ends_at > starts_at),
      granted_by uuid references people,
      created_at timestamptz not null default now(),
      -- An invitation: unless its person signs in by then the grant ends; once they have, it ends at held_until.
      accept_by timestamptz,
      held_until timestamptz check (held_until > starts_at),
      check (num_nonnulls(funder_id, program_id, call_id) = 1),
      check (accept_by is null or ends_at is not null)
    );

    create index role_grants_person on role_grants (person_id);

    create table sign_in_codes (
      id uuid primary key default gen_random_uuid(),
      email text not null,
      code_hash text not null,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      attempts_left integer not null check (attempts_left >= 0),
      used_at timestamptz
    );

    create index sign_in_codes_email on sign_in_codes (email, created_at);

    create table sessions (
      id_hash text primary key,
      person_id uuid not null references people,
      expires_at timestamptz not null,
      ends_at timestamptz not null,
      created_at timestamptz not null default now()
    );

    create index sessions_person on sessions (person_id);

    -- Forms that could not be taken: what was typed waits a day for its writer, whose browser alone holds the id.
    create table parked_posts (
      id_hash text primary key,
      person_id uuid references people,
      path text not null,
      fields jsonb not null,
      had_files boolean not null,
      parked_at timestamptz not null default now(),
      expires_at timestamptz not null
    );

    create index parked_posts_over on parked_posts (expires_at);

    -- Counters of rate-limiter-flexible, which names the columns; keys are hashes, times are epoch milliseconds.
    create table rate_limits (
      key varchar(255) primary key,
      points integer not null default 0,
      expire bigint
    );

  `,
  )
}
