import { z } from 'zod'

import { localizedText } from '#app/domain/localized-text.ts'
import type { RubricCriterion } from '#app/domain/rubric.ts'

import type { Database, Tx } from './connection.ts'
import { json } from './json.ts'

/** A criterion of a stored rubric. */
export type StoredCriterion = RubricCriterion & { id: string }

const anchors = z.array(z.object({ score: z.coerce.string(), text: localizedText }))

/** The criteria of a rubric in their order. */
export async function readRubric(
  db: Database | Tx,
  rubricId: string,
): Promise<{ criteria: StoredCriterion[] }> {
  const rows = await db
    .selectFrom('criteria')
    .selectAll()
    .where('rubric_id', '=', rubricId)
    .orderBy('position')
    .execute()
  const criteria = rows.map((row) => ({
    id: row.id,
    key: row.key,
    text: row.text,
    weight: row.weight,
    scaleMin: row.scale_min,
    scaleMax: row.scale_max,
    optional: row.optional,
    justifiedScores: row.justified_scores,
    justificationWords: row.justification_words,
    about: row.about,
    anchors: anchors.parse(row.anchors),
  }))
  return { criteria }
}

/** Stores the criteria of a rubric that is not published yet, in their order. */
export async function storeCriteria(tx: Tx, rubricId: string, criteria: readonly RubricCriterion[]) {
  await tx
    .insertInto('criteria')
    .values(
      criteria.map((it, at) => ({
        rubric_id: rubricId,
        position: at + 1,
        key: it.key,
        text: json(it.text),
        weight: it.weight,
        scale_min: it.scaleMin,
        scale_max: it.scaleMax,
        anchors: json(it.anchors),
        optional: it.optional,
        justified_scores: [...it.justifiedScores],
        justification_words: it.justificationWords,
        about: [...it.about],
      })),
    )
    .execute()
}
