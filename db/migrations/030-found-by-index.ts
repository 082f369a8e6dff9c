import type { Kysely } from 'kysely'

import { runScript } from './script.ts'

/**
 * What pages of one application look up is found by index, however many there are: what arrived last at an address, and conflicts
 * that were lifted. Which form a stage asks for is worked out within the queries that want to know it: called as a function it took
 * most of their time.
 */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    create index emails_ended on emails (lower(recipient), number desc) where status in ('sent', 'failed');

    create index conflicts_lifted on conflicts (application_id, person_id) where lifted_by is not null;

    drop function form_position;
    `,
  )
}
