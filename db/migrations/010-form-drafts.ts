import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/** Forms as their officers write them: a title, at most one draft a form, and who changed what in it. */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    alter table forms add column title jsonb;

    update forms set title = jsonb_build_object(f.locales[1], forms.slug) from funders f where f.id = forms.funder_id;

    alter table forms alter column title set not null;

    create unique index form_versions_draft on form_versions (form_id) where published_at is null;

    create table form_changes (
      id bigint generated always as identity primary key,
      form_id uuid not null references forms,
      number integer not null,
      part text not null,
      before jsonb,
      after jsonb,
      -- Where what was taken away stood.
      place jsonb,
      made_by uuid not null references people,
      made_at timestamptz not null
    );

    create index form_changes_newest on form_changes (form_id, number, id desc);

    create trigger form_changes_stay before update or delete on form_changes
      for each row execute function refuse_change();

    create trigger stays_whole before truncate on form_changes for each statement execute function refuse_change();

    create trigger stays_whole before truncate on form_versions for each statement execute function refuse_change();

    `,
  )
}
