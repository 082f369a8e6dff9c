import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/** An answer that was copied says from which application. */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    alter table answer_revisions add column copied_from uuid references applications
      check (copied_from <> application_id);
    `,
  )
}
