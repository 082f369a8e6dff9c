import { randomUUID } from 'node:crypto'

import { filesAnswer, type Answers } from '#app/domain/answer.ts'
import { copiedAnswers } from '#app/domain/copied-answers.ts'
import { questionsOf } from '#app/domain/form.ts'
import { Refusal, refuseUnless } from '#app/domain/refusal.ts'

import { storeCopied } from './answer-revision.ts'
import { readAnsweredForm } from './application-check.ts'
import type { Tx } from './connection.ts'
import { applicantCapacity } from './membership.ts'
import { wakeScan } from './queue.ts'

/**
 * Says that answers may be copied from this application: its reader stands on its applicant's side. Refuses a stranger with
 * `not_found`, and one of another organization than that which applies with `other_organization`.
 */
export async function requireCopySource(tx: Tx, personId: string, id: string, organizationId: string) {
  const source = await tx
    .selectFrom('applications as a')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .where('a.id', '=', id)
    .where(applicantCapacity(personId), 'is not', null)
    .select('a.organization_id')
    .executeTakeFirst()
  if (!source) throw new Refusal('not_found')
  refuseUnless(source.organization_id === organizationId, 'other_organization')
}

type Copy = { applicationId: string; personId: string; copiedFrom: string; at: Date }

/** Starts an application from the answers of another that fit, files included; what it says already stays. */
export async function copyAnswers(tx: Tx, copy: Copy): Promise<void> {
  const from = await readAnsweredForm(tx, copy.copiedFrom, copy.at)
  const to = await readAnsweredForm(tx, copy.applicationId, copy.at)
  const answers = copiedAnswers(from, to)
  const linked = await linkFiles(tx, copy, filesIn(answers))
  const copied = questionsOf(to.definition)
    .filter(({ key }) => Object.hasOwn(answers, key))
    .map((question) => {
      const raw = answers[question.key]
      if (question.kind !== 'files') return { question, raw }
      return { question, raw: { files: filesAnswer(raw).files.flatMap((id) => linked.get(id) ?? []) } }
    })
  await storeCopied(tx, copy, copied)
}

function filesIn(answers: Answers): string[] {
  return Object.values(answers).flatMap((raw) => filesAnswer(raw).files)
}

/** Attaches the same bytes to another application; what no antivirus has found clean is looked through for it as well. */
async function linkFiles(tx: Tx, { applicationId, personId, copiedFrom }: Copy, ids: readonly string[]) {
  const linked = new Map(ids.map((id) => [id, randomUUID()]))
  if (ids.length === 0) return linked
  const files = await tx
    .selectFrom('attachments')
    .where('application_id', '=', copiedFrom)
    .where('id', 'in', ids)
    .select(['id', 'question', 'sha256', 'name', 'media_type', 'size', 'scan_status', 'scan_begun_at'])
    .execute()
  const waiting = (await wakeScan(tx)) ? 'received' : 'unscanned'
  const rows = files.flatMap(({ id, scan_status, ...file }) => {
    const own = linked.get(id)
    const status = scan_status === 'clean' ? scan_status : waiting
    return own
      ? [{ ...file, id: own, scan_status: status, application_id: applicationId, uploaded_by: personId }]
      : []
  })
  if (rows.length > 0) await tx.insertInto('attachments').values(rows).execute()
  return linked
}
