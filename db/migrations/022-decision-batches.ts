import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/** Bulk actions that propose, approve and release decisions, now or at a set time. */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    alter table bulk_actions
      -- Not before this time, where somebody set one.
      add column starts_at timestamptz,
      -- Who had it applied or stopped, and when.
      add column settled_by uuid references people,
      add column settled_at timestamptz,
      -- The slate whose awards it proposes.
      add column slate_id uuid references slates;

    alter table bulk_actions drop constraint bulk_actions_status_check;

    alter table bulk_actions add constraint bulk_actions_status_check
      check (status in ('trying', 'ready', 'applying', 'applied', 'stopped'));

    -- What is done to this target and no other: the words of a proposal, or what an approver was shown.
    alter table bulk_targets add column detail jsonb;
    `,
  )
}
