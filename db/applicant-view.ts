import { sql } from 'kysely'
import { z } from 'zod'

import type { Answers } from '#app/domain/answer.ts'
import type { ApplicationStatus } from '#app/domain/application.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'
import { fittingAnswers } from '#app/domain/fitting-answers.ts'
import type { Consent } from '#app/domain/consent.ts'
import type { FormDefinition } from '#app/domain/form.ts'
import { questionsOf } from '#app/domain/form.ts'
import { textCells } from '#app/domain/answer.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { requireDefinition } from './application-check.ts'
import { factColumns, factsOf } from './call-facts.ts'
import { type MovedClosing, movedClosings, parseMoved } from './call-history.ts'
import { database } from './connection.ts'
import { latestConsent } from './consent.ts'
import { faultOf } from './file-scan.ts'
import { formPosition } from './frozen-answers.ts'
import { applicantCapacity, speaksToday } from './membership.ts'
import { ownClosing } from './own-closing.ts'
import { type NamedPlace, listPlacesAround } from './place.ts'

/** An application as those who write it see it, with the revision of every answer. */
export type ApplicantView = {
  id: string
  reference: string
  title: string
  status: ApplicationStatus
  late: boolean
  capacity: 'representative' | 'contributor' | 'facilitator'
  organization: string
  organizationId: string
  enteredBy: string | null
  /** That the organization agreed to it, and that it ended it since. */
  consent: Consent | null
  facilitatorEndedAt: Date | null
  /** Who may send it, by name. */
  representatives: string[]
  callSlug: string
  callTitle: LocalizedText
  opensAt: Date
  graceHours: number
  unlockedSections: string[]
  changesMessage: string | null
  changesDueAt: Date | null
  submittedAt: Date | null
  /** Every time that the closing of the call was moved for everybody. */
  movedClosings: MovedClosing[]
  stageClosesAt: Date | null
  /** By when the reviews of its stage are due. */
  stageDueAt: Date | null
  submissions: number
  /** Whether something was sent to the form before that of its stage, and to which of that form's questions. */
  hasEarlier: boolean
  earlierQuestions: string[]
  definition: FormDefinition
  answers: Answers
  revisions: Record<string, number>
  facts: CallFacts
  places: NamedPlace[]
}

/**
 * The application, if the person stands on its applicant's side today: a member of its organization whose mandate nobody
 * disputes, or the facilitator who typed it. Everybody else finds nothing.
 */
export async function findApplicationFor(
  personId: string,
  id: string,
  now: Date,
): Promise<ApplicantView | undefined> {
  const row = await viewQuery(personId, id).executeTakeFirst()
  if (!row?.capacity) return undefined
  const { versionId, funderId, stored, files, capacity, moved, ...rest } = row
  const form = await requireDefinition(database(), versionId)
  const typed = Object.fromEntries(Object.entries(stored).map(([key, { value }]) => [key, value]))
  const answers = fittingAnswers(form, typed)
  const places = await listPlacesAround(funderId, placeCodes(form, answers, row.place_codes))
  const attachments = new Map(
    storedFiles.parse(files).map(({ id, scan, ...facts }) => [id, { ...facts, ...faultOf(scan) }]),
  )
  const tree = new Map(places.map(({ code, parentCode }) => [code, parentCode]))
  return {
    ...rest,
    capacity,
    movedClosings: parseMoved(moved),
    definition: form,
    answers,
    revisions: Object.fromEntries(Object.entries(stored).map(([key, { revision }]) => [key, revision])),
    facts: factsOf(row, now, { attachments, places: tree }),
    places,
  }
}

const storedFiles = z.array(
  z.object({ id: z.string(), name: z.string(), size: z.int(), type: z.string(), scan: z.string() }),
)

function viewQuery(personId: string, id: string) {
  return database()
    .selectFrom('applications as a')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .leftJoin('stages as g', 'g.id', 'a.stage_id')
    .leftJoin('people as typist', 'typist.id', 'a.entered_by')
    .where('a.id', '=', id)
    .select(['a.id', 'a.reference', 'a.title', 'a.status', 'a.late', 'a.submitted_at as submittedAt'])
    .select(['a.unlocked_sections as unlockedSections', 'a.changes_message as changesMessage'])
    .select(['a.changes_due_at as changesDueAt', 'o.name as organization', 'o.id as organizationId'])
    .select(['typist.name as enteredBy', 'a.facilitator_ended_at as facilitatorEndedAt'])
    .select([latestConsent().as('consent'), 'c.slug as callSlug', 'c.title as callTitle'])
    .select(['c.opens_at as opensAt', 'c.grace_hours as graceHours', 'g.closes_at as stageClosesAt'])
    .select('g.due_at as stageDueAt')
    .select(['p.funder_id as funderId', 'a.form_version_id as versionId'])
    .select(factColumns)
    .select([
      ownClosing().as('closes_at'),
      movedClosings().as('moved'),
      applicantCapacity(personId).as('capacity'),
      sql<
        string[]
      >`array(select speaker.name from memberships m join people speaker on speaker.id = m.person_id
        where m.organization_id = o.id and m.role = 'representative' and ${speaksToday} order by speaker.name)`.as(
        'representatives',
      ),
      sql<Record<string, { value: unknown; revision: number }>>`coalesce((select jsonb_object_agg(w.question,
        jsonb_build_object('value', w.value, 'revision', w.revision)) from answers w
        where w.application_id = a.id), '{}')`.as('stored'),
      sql`coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size,
        'type', f.media_type, 'scan', f.scan_status)) from attachments f where f.application_id = a.id and f.award_id is null and f.removed_at is null), '[]')`.as(
        'files',
      ),
      sql<number>`(select count(*)::int from submissions b where b.application_id = a.id)`.as('submissions'),
      sql<boolean>`exists (select ${earlierSubmissions})`.as('hasEarlier'),
      sql<string[]>`array(select distinct y.question ${earlierSubmissions})`.as('earlierQuestions'),
    ])
}

const earlierSubmissions = sql`from submissions b join submission_answers y on y.submission_id = b.id
  where b.application_id = a.id and ${formPosition('b.stage_id')} < ${formPosition('a.stage_id')}`

/** The call's own regions are always offered; beside them whatever was chosen in a question of place. */
function placeCodes(form: FormDefinition, answers: Answers, regions: readonly string[]): string[] {
  const chosen = questionsOf(form)
    .filter(({ kind }) => kind === 'place')
    .flatMap(({ key }) => Object.values(textCells(answers[key])))
  return [...regions, ...chosen.map((it) => it.trim())]
}
