import { randomUUID } from 'node:crypto'

import { sentFields } from '#app/domain/review-versions.ts'

import type { Tx } from './connection.ts'
import { standingOf, storeWords } from './review-revision.ts'
import { readRubric } from './rubric.ts'
import { readVersion } from './score.ts'

/**
 * Writes what a review was last sent as over whatever was typed since, as a newer revision of each field that says something
 * else: what was typed stays in its history. The caller holds the lock of the assignment.
 */
export async function restoreLastSent(tx: Tx, assignmentId: string): Promise<void> {
  const { rubricId, content, ...words } = await tx
    .selectFrom('assignments as s')
    .innerJoin('review_versions as v', 'v.assignment_id', 's.id')
    .where('s.id', '=', assignmentId)
    .select(['s.rubric_id as rubricId', 's.notes_to_panel as notesToPanel', 's.feedback', 'v.content'])
    .orderBy('v.number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  if (!rubricId) throw new Error('a review that was sent was scored by a rubric')
  const sent = sentFields(await readRubric(tx, rubricId), readVersion(content))
  const standing = await standingOf(tx, { assignmentId, rubricId, ...words }, [])
  const revised = [...sent].flatMap(([field, value]) => {
    const { value: typed, revision } = standing.fields.get(field) ?? { value: '', revision: 0 }
    return typed === value ? [] : [{ field, value, revision: revision + 1, opId: randomUUID() }]
  })
  if (revised.length > 0) await storeWords(tx, assignmentId, standing, revised)
}
