import { publishedKeys } from '#app/domain/form-key.ts'

import { readDefinition } from './application-check.ts'
import { database } from './connection.ts'

/**
 * The keys that answers of this form may be stored under: of every question of a published version, and of its options and
 * columns as `question.option`. The caller has bound the id to its reader.
 */
export async function listPublishedKeys(formId: string): Promise<string[]> {
  const rows = await database()
    .selectFrom('form_versions')
    .where('form_id', '=', formId)
    .where('published_at', 'is not', null)
    .select(['id', 'definition'])
    .execute()
  return [...new Set(rows.flatMap(({ id, definition }) => publishedKeys(readDefinition(id, definition))))]
}
