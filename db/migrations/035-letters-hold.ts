import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/**
 * A letter of a decision keeps the facts that it states, to be compared with what holds when it is released; one that was bound
 * before this has none. The waiting list's letter has no part about reconsidering any more: only a no is reconsidered.
 */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    alter table decision_letters add column facts jsonb;

    update letter_templates set body = btrim(regexp_replace(body, '[{]reconsider[}]\\s*', '', 'g'), E' \\n\\r\\t')
      where template = 'decision-waitlisted' and body is not null;
    `,
  )
}
