import { sql } from 'kysely'
import { z } from 'zod'

import type { Answers } from '#app/domain/answer.ts'
import { type BudgetLine, withBudgetLines } from '#app/domain/award-budget.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'
import { fittingAnswers } from '#app/domain/fitting-answers.ts'
import { type FormDefinition, questionsOfSection } from '#app/domain/form.ts'
import { submissionSchema } from '#app/domain/submission-schema.ts'

import { readDefinition, readPlaceTree } from './application-check.ts'
import { factColumns, factsOf } from './call-facts.ts'
import type { Database, Tx } from './connection.ts'
import { faultOf } from './file-scan.ts'

/** A report's form with the rows of its award's budget, what was typed, and what its checks must know. */
export type WrittenReport = {
  definition: FormDefinition
  answers: Answers
  revisions: Record<string, number>
  facts: CallFacts
  funderId: string
}

const storedFiles = z.array(
  z.object({ id: z.string(), name: z.string(), size: z.int(), type: z.string(), scan: z.string() }),
)

/** Loads a report as it is written. The caller has bound the id to its reader. */
export async function readWrittenReport(
  db: Database | Tx,
  reportId: string,
  now: Date,
): Promise<WrittenReport> {
  const row = await db
    .selectFrom('reports as r')
    .innerJoin('awards as w', 'w.id', 'r.award_id')
    .innerJoin('applications as a', 'a.id', 'w.application_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .innerJoin('form_versions as v', 'v.id', 'r.form_version_id')
    .where('r.id', '=', reportId)
    .select(factColumns)
    .select(['c.closes_at', 'v.id as versionId', 'v.definition', 'p.funder_id as funderId'])
    .select([
      sql<Record<string, { value: unknown; revision: number }>>`coalesce((select jsonb_object_agg(x.question,
        jsonb_build_object('value', x.value, 'revision', x.revision)) from report_answers x
        where x.report_id = r.id), '{}')`.as('stored'),
      sql`coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size,
        'type', f.media_type, 'scan', f.scan_status)) from attachments f where f.report_id = r.id), '[]')`.as(
        'files',
      ),
      budgetLines('r.award_id').as('lines'),
    ])
    .executeTakeFirstOrThrow()
  const attachments = new Map(
    storedFiles.parse(row.files).map(({ id, scan, ...facts }) => [id, { ...facts, ...faultOf(scan) }]),
  )
  const definition = withBudgetLines(readDefinition(row.versionId, row.definition), row.lines)
  const typed = Object.fromEntries(Object.entries(row.stored).map(([key, { value }]) => [key, value]))
  const places = await placesFor(db, definition, row.funderId)
  return {
    definition,
    answers: fittingAnswers(definition, typed),
    revisions: Object.fromEntries(Object.entries(row.stored).map(([key, { revision }]) => [key, revision])),
    facts: factsOf(row, now, { attachments, places }),
    funderId: row.funderId,
  }
}

/** The rows of an award's budget in their order, as one value of a query. */
export function budgetLines(awardId: string) {
  return sql<BudgetLine[]>`coalesce((select jsonb_agg(jsonb_build_object('key', l.key, 'label', l.label,
    'amount', l.amount::text) order by l.position) from award_lines l where l.award_id = ${sql.ref(awardId)}), '[]')`
}

/** The keys of the sections in which something must still be put right. */
export function listIncompleteIn({ definition, answers, facts }: WrittenReport): string[] {
  const read = submissionSchema(definition, facts).safeParse(answers)
  const wrong = new Set(read.error?.issues.map(({ path: [question] }) => question))
  return definition.sections
    .filter((section) => questionsOfSection(section).some((question) => wrong.has(question.key)))
    .map((section) => section.key)
}

async function placesFor(db: Database | Tx, { sections }: FormDefinition, funderId: string) {
  const asksPlaces = sections.flatMap(questionsOfSection).some(({ kind }) => kind === 'place')
  return asksPlaces ? readPlaceTree(db, funderId) : new Map<string, string | undefined>()
}
