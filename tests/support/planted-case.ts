import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { closeReview, startReview } from '#app/domain/application-review.ts'
import { submit } from '#app/domain/application-submit.ts'
import { submitReview } from '#app/domain/review-rules.ts'
import { changeApplication } from '#db/application.ts'
import { recordConflict } from '#db/conflict.ts'
import { database } from '#db/connection.ts'
import { startDraft } from '#db/form-draft.ts'
import { startRubricDraft } from '#db/rubric-draft.ts'
import { json } from '#db/json.ts'
import { changeReview } from '#db/review.ts'
import { saveReview } from '#tests/support/saved-review.ts'
import { type Words, canaries } from '#tests/support/canaries.ts'
import { aDecline, approves, proposes } from '#tests/support/deciding.ts'
import { type TestPerson, aPerson, staffOf } from '#tests/support/people.ts'
import { aCallThatAsks } from '#tests/support/planted-call.ts'
import { plantAward } from '#tests/support/planted-award.ts'
import { idsOf } from '#tests/support/planted-ids.ts'
import { resolvesOwnFlag, says } from '#tests/support/deliberating.ts'
import { accepts, asks, inReviewStage, submits } from '#tests/support/reviewing.ts'
import { anApplication } from '#tests/support/small-application.ts'
import type { SmallCall } from '#tests/support/small-call.ts'

/** A closed call with one application in the panel, its decision approved and not sent, and one row of every other kind. */
export type PlantedCase = {
  call: SmallCall
  people: Record<Part, TestPerson>
  /** The ids of its rows, by what they are. */
  ids: Record<Kind, string>
}

type Part = 'representative' | 'contributor' | 'facilitator' | 'reviewer' | 'officer' | 'approver' | 'auditor'
type Kind =
  | 'application'
  | 'organization'
  | 'membership'
  | 'invitation'
  | 'file'
  | 'assignment'
  | 'conflict'
  | 'letter'
  | 'notice'
  | 'email'
  | 'grant'
  | 'form'
  | 'rubric'
  | 'call'
  | 'plan'

const hour = 3_600_000

/** Makes such a case, a canary in every private field unless told; its file lies in the store of the portal of this folder. */
export async function aPlantedCase(portalFolder: string, words: Words = canaries): Promise<PlantedCase> {
  const call = await aCallThatAsks(words)
  const people = await peopleOf(call, words)
  const speechless = await aPerson(words.own.representative, null)
  await database()
    .updateTable('people')
    .set({ phone: words.own.phone })
    .where('id', '=', speechless.id)
    .execute()
  const { id, organizationId } = await anApplication(call, {
    representatives: [people.representative, speechless],
    title: 'Agua',
  })
  const file = await aStoredFile(portalFolder, words, {
    applicationId: id,
    personId: people.representative.id,
  })
  await describe({ id, organizationId, file }, people, words)
  await send(call, id, people.representative)
  const assignment = await judge(
    call,
    { id, organizationId, reference: '', representatives: [] },
    { people, words },
  )
  await decide(id, people, words)
  const { formVersionId } = call
  await plantAward({ application: id, formVersionId, people, words })
  const form = await aFormInDraft(call, people.officer)
  const rubric = call.rubricId
  await startRubricDraft(people.officer.id, rubric)
  const rows = {
    application: id,
    organization: organizationId,
    file,
    assignment,
    form,
    rubric,
    call: call.id,
  }
  return { call, people, ids: { ...rows, ...(await idsOf(id, people)) } }
}

async function peopleOf({ id }: SmallCall, { own, office }: Words): Promise<PlantedCase['people']> {
  return {
    representative: await aPerson(own.representative),
    contributor: await aPerson(own.member),
    facilitator: await staffOf(id, 'facilitator', 'Facilitadora'),
    reviewer: await staffOf(id, 'reviewer', office.reviewer),
    officer: await staffOf(id, 'officer', 'Oficial'),
    approver: await staffOf(id, 'approver', 'Aprobadora'),
    auditor: await staffOf(id, 'auditor', 'Auditora'),
  }
}

/** The form of the call, of which a next version is in draft. */
async function aFormInDraft({ formVersionId }: SmallCall, officer: TestPerson): Promise<string> {
  const version = database().selectFrom('form_versions').where('id', '=', formVersionId)
  const { form_id: formId } = await version.select('form_id').executeTakeFirstOrThrow()
  await startDraft(officer.id, formId)
  return formId
}

async function aStoredFile(
  folder: string,
  { own }: Words,
  { applicationId, personId }: { applicationId: string; personId: string },
) {
  const content = `%PDF-1.4 ${own.fileContent}`
  const sha256 = createHash('sha256').update(content).digest('hex')
  mkdirSync(join(folder, 'files'), { recursive: true })
  writeFileSync(join(folder, 'files', sha256), content)
  const { id } = await database()
    .insertInto('attachments')
    .values({
      application_id: applicationId,
      question: 'minutes',
      sha256,
      name: own.fileName,
      media_type: 'application/pdf',
      size: content.length,
      uploaded_by: personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Draft = { id: string; organizationId: string; file: string }

async function describe({ id, organizationId, file }: Draft, people: PlantedCase['people'], { own }: Words) {
  const { organization, answer, representative, dni, phone, email } = own
  const minutes = { files: [file], promised: { day: '1', month: '12', year: '2030' } }
  const answers = { answer, representative, dni, phone, email, minutes }
  const by = { updated_by: people.representative.id, updated_at: new Date(), revision: 1 }
  await database()
    .insertInto('answers')
    .values(
      Object.entries(answers).map(([question, value]) => ({
        application_id: id,
        question,
        value: json(value),
        ...by,
      })),
    )
    .execute()
  await database()
    .updateTable('organizations')
    .set({ name: organization })
    .where('id', '=', organizationId)
    .execute()
  await database()
    .updateTable('applications')
    .set({ entered_by: people.facilitator.id })
    .where('id', '=', id)
    .execute()
  await database()
    .insertInto('memberships')
    .values({ person_id: people.contributor.id, organization_id: organizationId, role: 'contributor' })
    .execute()
}

async function send({ closesAt }: SmallCall, id: string, { id: personId }: TestPerson) {
  const at = new Date(closesAt.getTime() - hour)
  await changeApplication(id, { personId }, (file, signed) =>
    submit(file, { reachedUsAt: at, declared: true }, { ...signed, at }),
  )
}

/** Screened, and reviewed by two of whom one has said more than the other. */
async function judge(
  call: SmallCall,
  application: Parameters<typeof asks>[1],
  { people: { officer, reviewer }, words: { office } }: { people: PlantedCase['people']; words: Words },
) {
  const { id } = application
  const answered = { answer: 'yes', answered_by: officer.id, answered_at: new Date() } as const
  await database()
    .insertInto('screenings')
    .values({ application_id: id, stage_id: call.screeningId, item: 'region', ...answered })
    .execute()
  await changeApplication(id, { personId: officer.id }, (file, signed) => startReview(file, {}, signed))
  const second = await staffOf(call.id, 'reviewer', 'Segundo evaluador')
  const other = await asks(officer, application, second)
  await accepts(second, other)
  await submits(second, other, '2')
  const assignment = await asks(officer, application, reviewer)
  await accepts(reviewer, assignment)
  const { justification, notesToPanel, reviewFeedback } = office
  const scores = [{ criterion: 'need', score: '3', justification }]
  await saveReview(assignment, reviewer.id, { scores, notesToPanel, feedback: reviewFeedback })
  await changeReview(assignment, { personId: reviewer.id }, (file, signed, stored) =>
    submitReview(file, { scores: stored }, signed),
  )
  await inReviewStage(call, { reviews_shown: 'after_own' })
  const flag = { section: 'project', concern: office.flag, answer: office.flagAnswer }
  await says(reviewer, id, office.post, [second])
  await resolvesOwnFlag(reviewer, id, flag)
  const { id: personId } = await staffOf(call.id, 'auditor', 'Auditor con vínculo')
  const note = office.conflict
  await recordConflict(id, { personId: officer.id }, { personId, kind: 'family', effect: 'abstains', note })
  await changeApplication(id, { personId: officer.id }, (file, signed) =>
    closeReview(file, { reason: 'Todas llegaron.' }, signed),
  )
  return assignment
}

async function decide(
  id: string,
  { officer, approver }: PlantedCase['people'],
  { office: { feedback } }: Words,
) {
  await proposes(officer, id, { ...aDecline, reasonCodes: ['planted'], feedback })
  await approves(approver, id)
}
