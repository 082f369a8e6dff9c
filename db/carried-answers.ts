import { copiedAnswers } from '#app/domain/copied-answers.ts'
import { questionsOf } from '#app/domain/form.ts'

import { readAnsweredForm, requireDefinition } from './application-check.ts'
import type { Tx } from './connection.ts'

/**
 * Takes from an application that is on a new form since now what it said to the old one and the new one asks otherwise: answers to a question
 * of the same key and kind stay, declarations are made anew. Every text stays among the revisions, and what was submitted as it was.
 */
export async function carryAnswers(tx: Tx, applicationId: string, at: Date): Promise<void> {
  const latest = await tx
    .selectFrom('submissions')
    .where('application_id', '=', applicationId)
    .orderBy('number', 'desc')
    .select('form_version_id')
    .limit(1)
    .executeTakeFirst()
  if (!latest) return
  const before = await requireDefinition(tx, latest.form_version_id)
  const { definition, answers, facts } = await readAnsweredForm(tx, applicationId, at)
  const carried = copiedAnswers({ definition: before, answers, facts }, { definition, answers: {}, facts })
  const asked = questionsOf(definition).map(({ key }) => key)
  const left = asked.filter((key) => !Object.hasOwn(carried, key))
  if (left.length === 0) return
  await tx
    .deleteFrom('answers')
    .where('application_id', '=', applicationId)
    .where('question', 'in', left)
    .execute()
}
