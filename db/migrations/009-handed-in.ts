import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/** Papers that were promised when an application was sent, and came afterwards: they belong to that submission. */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    alter table attachments add column handed_in_after integer;

    alter table attachments add foreign key (application_id, handed_in_after)
      references submissions (application_id, number);
    `,
  )
}
