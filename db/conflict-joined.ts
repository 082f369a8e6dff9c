import { sql } from 'kysely'

import type { ConflictEffect } from '#app/domain/conflict.ts'

/**
 * What a conflict that stands becomes where it is recorded again: being recused outweighs abstaining, and what an officer pinned
 * stays pinned, whoever says it again. Less than that takes lifting it, with a reason.
 */
export const joined = {
  effect: sql<ConflictEffect>`case when conflicts.effect = 'recused' then conflicts.effect else excluded.effect end`,
  pinned: sql<boolean>`conflicts.pinned or excluded.pinned`,
}
