import { isAnswered } from '#app/domain/answer.ts'
import { isAnswerable } from '#app/domain/applicant-status.ts'
import { type FormDefinition, questionsOfSection } from '#app/domain/form.ts'
import type { Question } from '#app/domain/question.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { withStoredFiles } from '#app/domain/typed-page.ts'

import { findCurrent, findRecorded, standsBeside, storeRevision } from './answer-revision.ts'
import { readDefinition } from './application-check.ts'
import { type Tx, inTransaction } from './connection.ts'
import { inKeyOrder } from './json.ts'
import { applicantCapacity } from './membership.ts'

/**
 * One answer as it was typed, on top of the revision that its writer saw; 0 where there was none. `after` are operations of
 * the same writer of which they never heard, the latest first: it was typed on top of the first of them that was applied.
 */
export type AnswerOperation = {
  question: string
  raw: unknown
  baseRevision: number
  opId: string
  after?: readonly string[]
}

/** Another's answer, in whose way this one came. */
export type OtherAnswer = { raw: unknown; revision: number; by: string; at: Date }

/** `conflict` keeps both: the other stays the answer, and this one is in its history until someone chooses. */
export type AnswerOutcome =
  | { question: string; outcome: 'saved'; revision: number }
  | { question: string; outcome: 'conflict'; other: OtherAnswer }

/**
 * Records answers whatever they are worth; each operation is applied once, however often it arrives. Refuses a stranger
 * with `not_found`, and a section that cannot be changed now with `answers_closed`; then nothing is recorded.
 */
export async function recordAnswers(
  personId: string,
  applicationId: string,
  operations: readonly AnswerOperation[],
): Promise<AnswerOutcome[]> {
  return inTransaction(async (tx) => {
    const application = await lockAnswerable(tx, personId, applicationId)
    const outcomes: AnswerOutcome[] = []
    for (const operation of operations) {
      const question = requireOpen(application, operation.question)
      outcomes.push(await recordOne(tx, { personId, applicationId, question }, operation))
    }
    return outcomes
  })
}

export type Answerable = {
  status: Parameters<typeof isAnswerable>[0]['status']
  unlockedSections: string[]
  definition: FormDefinition
}

/** Locks an application whose answers the person may write, so that none changes while it is submitted. */
export async function lockAnswerable(tx: Tx, personId: string, applicationId: string): Promise<Answerable> {
  const row = await tx
    .selectFrom('applications as a')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .innerJoin('form_versions as v', 'v.id', 'a.form_version_id')
    .where('a.id', '=', applicationId)
    .where(applicantCapacity(personId), 'is not', null)
    .select(['a.status', 'a.unlocked_sections as unlockedSections', 'v.id as versionId', 'v.definition'])
    .forNoKeyUpdate('a')
    .executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return { ...row, definition: readDefinition(row.versionId, row.definition) }
}

/** The question, if the form asks it and its section can be changed now. */
export function requireOpen(application: Answerable, key: string): Question {
  for (const section of application.definition.sections) {
    const question = questionsOfSection(section).find((it) => it.key === key)
    if (question && isAnswerable(application, section.key)) return question
  }
  throw new Refusal('answers_closed')
}

type About = { personId: string; applicationId: string; question: Question }

async function recordOne(tx: Tx, about: About, operation: AnswerOperation): Promise<AnswerOutcome> {
  const { applicationId } = about
  const question = about.question.key
  const current = await findCurrent(tx, applicationId, question)
  const known = await findRecorded(tx, applicationId, operation)
  if (known?.isApplied) return { question, outcome: 'saved', revision: known.revision }
  const raw = withStoredFiles(about.question, operation.raw, current?.raw)
  if (isSame(raw, current?.raw)) return { question, outcome: 'saved', revision: current?.revision ?? 0 }
  const baseRevision = await typedOnTopOf(tx, applicationId, operation, current?.revision)
  const other = current && current.revision !== baseRevision ? current : undefined
  const kept = { ...operation, raw, baseRevision }
  if (other && (known || (await standsBeside(tx, about, kept))))
    return { question, outcome: 'conflict', other }
  const writing = { ...about, isCurrent: other === undefined }
  const revision = await storeRevision(tx, writing, kept)
  return other ? { question, outcome: 'conflict', other } : { question, outcome: 'saved', revision }
}

async function typedOnTopOf(tx: Tx, applicationId: string, operation: AnswerOperation, current?: number) {
  const { question, baseRevision, after = [] } = operation
  if (current === undefined) return 0
  if (current === baseRevision) return baseRevision
  for (const opId of after) {
    const earlier = await findRecorded(tx, applicationId, { question, opId })
    if (earlier?.isApplied) return Math.max(baseRevision, earlier.revision)
  }
  return baseRevision
}

function isSame(raw: unknown, current: unknown): boolean {
  if (current === undefined) return !isAnswered(raw)
  return inKeyOrder(raw) === inKeyOrder(current)
}
