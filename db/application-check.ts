import { type Answers } from '#app/domain/answer.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'
import { dayIn } from '#app/domain/calendar.ts'
import { fittingAnswers } from '#app/domain/fitting-answers.ts'
import { type FormDefinition, formDefinition, questionsOfSection } from '#app/domain/form.ts'
import { submissionSchema } from '#app/domain/submission-schema.ts'

import type { Database, Tx } from './connection.ts'
import { exchangeRate } from './exchange-rate.ts'
import { faultOf } from './file-scan.ts'
import { ownClosing } from './own-closing.ts'

/** An application's form as it was published, its answers as they were typed, and what the checks must know. */
export type AnsweredForm = {
  definition: FormDefinition
  answers: Answers
  facts: CallFacts
}

/** Loads the answers of an application with its form and what their check must know. The caller has bound the id to its reader. */
export async function readAnsweredForm(
  db: Database | Tx,
  applicationId: string,
  now: Date,
): Promise<AnsweredForm> {
  const row = await db
    .selectFrom('applications as a')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .innerJoin('form_versions as v', 'v.id', 'a.form_version_id')
    .where('a.id', '=', applicationId)
    .selectAll('c')
    .select(['v.id as versionId', 'v.definition', 'p.funder_id', ownClosing().as('own_closing')])
    .executeTakeFirstOrThrow()
  const definition = readDefinition(row.versionId, row.definition)
  const facts: CallFacts = {
    currency: row.currency,
    awardMin: row.award_min,
    awardMax: row.award_max,
    monthsMin: row.months_min,
    monthsMax: row.months_max,
    ownShareMin: row.own_share_min,
    closesAt: row.own_closing,
    timeZone: row.time_zone,
    regions: row.place_codes,
    today: dayIn(now, row.time_zone),
    rate: exchangeRate.optional().parse(row.rate ?? undefined),
    attachments: await listAttachmentFacts(db, applicationId),
    places: await readPlaceTree(db, row.funder_id),
  }
  return { definition, answers: fittingAnswers(definition, await readAnswers(db, applicationId)), facts }
}

/** The keys of the sections in which something must still be put right. */
export async function listIncompleteSections(
  tx: Tx,
  applicationId: string,
  now = new Date(),
): Promise<string[]> {
  const { definition, answers, facts } = await readAnsweredForm(tx, applicationId, now)
  const read = submissionSchema(definition, facts).safeParse(answers)
  const wrong = new Set(read.error?.issues.map(({ path: [question] }) => question))
  return definition.sections
    .filter((section) => questionsOfSection(section).some((question) => wrong.has(question.key)))
    .map((section) => section.key)
}

const definitions = new Map<string, FormDefinition>()

/** Parses a stored definition; published ones never change, so each is parsed once a process. */
export function readDefinition(versionId: string, stored: unknown): FormDefinition {
  const known = definitions.get(versionId) ?? formDefinition.parse(stored)
  definitions.set(versionId, known)
  return known
}

/** The form of a published version, fetched once a process: a long one weighs more than everything else of a page. */
export async function requireDefinition(db: Database | Tx, versionId: string): Promise<FormDefinition> {
  const known = definitions.get(versionId)
  if (known) return known
  const { definition } = await db
    .selectFrom('form_versions')
    .where('id', '=', versionId)
    .select('definition')
    .executeTakeFirstOrThrow()
  return readDefinition(versionId, definition)
}

/** The answers of an application as they were typed, by question. */
export async function readAnswers(db: Database | Tx, applicationId: string): Promise<Answers> {
  const rows = await db
    .selectFrom('answers')
    .select(['question', 'value'])
    .where('application_id', '=', applicationId)
    .execute()
  return Object.fromEntries(rows.map(({ question, value }) => [question, value]))
}

async function listAttachmentFacts(
  db: Database | Tx,
  applicationId: string,
): Promise<CallFacts['attachments']> {
  const rows = await db
    .selectFrom('attachments')
    .select(['id', 'name', 'size', 'media_type as type', 'scan_status as scan'])
    .where('application_id', '=', applicationId)
    .where('removed_at', 'is', null)
    .where('award_id', 'is', null)
    .execute()
  return new Map(rows.map(({ id, scan, ...facts }) => [id, { ...facts, ...faultOf(scan) }]))
}

/** Every place of a funder with its parent's code. */
export async function readPlaceTree(db: Database | Tx, funderId: string): Promise<CallFacts['places']> {
  const rows = await db
    .selectFrom('places as p')
    .leftJoin('places as parent', 'parent.id', 'p.parent_id')
    .select(['p.code', 'parent.code as parentCode'])
    .where('p.funder_id', '=', funderId)
    .execute()
  return new Map(rows.map(({ code, parentCode }) => [code, parentCode ?? undefined]))
}
