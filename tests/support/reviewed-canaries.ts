import { submit } from '#app/domain/application-submit.ts'
import { startReview } from '#app/domain/application-review.ts'
import type { FormDefinition } from '#app/domain/form.ts'
import { changeApplication } from '#db/application.ts'
import { database } from '#db/connection.ts'
import { json } from '#db/json.ts'
import { aPerson, staffOf } from '#tests/support/people.ts'
import { accepts, asks, inReviewStage } from '#tests/support/reviewing.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { type SmallCall, aSmallCall } from '#tests/support/small-call.ts'

const text = (es: string) => ({ es, en: es })
const hour = 3_600_000

/** Everything that a reviewer must never have has CANARY in its answer, or is one of three numbers. */
const definition: FormDefinition = {
  sections: [
    {
      key: 'all',
      title: text('Todo'),
      groups: [
        {
          key: 'all',
          title: text('Todo'),
          questions: [
            { key: 'title', kind: 'short_text', label: text('Título'), required: true },
            {
              key: 'org_name',
              kind: 'short_text',
              label: text('Organización'),
              required: true,
              prefilledFrom: 'name',
            },
            {
              key: 'rep_name',
              kind: 'short_text',
              label: text('Representante'),
              required: true,
              private: true,
            },
            {
              key: 'people_of_origin',
              kind: 'short_text',
              label: text('Pueblo'),
              required: false,
              sensitive: true,
            },
            // Nobody said that it is private: its kind says so.
            { key: 'rep_phone', kind: 'phone', label: text('Teléfono'), required: false },
            {
              key: 'map_point',
              kind: 'point',
              label: text('Punto'),
              required: false,
              private: true,
              bounds: { south: -20, north: 1, west: -82, east: -68 },
              area: text('el Perú'),
            },
            {
              key: 'minutes',
              kind: 'files',
              label: text('Acta'),
              required: false,
              accept: ['pdf'],
              max: 2,
              maxBytes: 1_000_000,
            },
            {
              key: 'declaration',
              kind: 'declaration',
              label: text('Declaración'),
              required: false,
              version: '1',
              text: text('Declaro'),
              consent: text('Acepto'),
            },
          ],
        },
      ],
    },
  ],
  rules: [],
}

const typed = {
  org_name: 'CANARY-ORG de Aucayacu',
  rep_name: 'CANARY-NAME Tapullima',
  people_of_origin: 'CANARY-ORIGIN',
  rep_phone: '942000777',
  map_point: { latitude: '-8.12777', longitude: '-76.54777' },
  declaration: { accepted: 'yes', consent: 'yes', name: 'CANARY-SIGNER', role: 'Presidenta' },
}

async function aCallThatAsksMore(): Promise<SmallCall> {
  const call = await aSmallCall({ closesInDays: -10 })
  const { form_id } = await database()
    .selectFrom('form_versions')
    .select('form_id')
    .where('id', '=', call.formVersionId)
    .executeTakeFirstOrThrow()
  const { id } = await database()
    .insertInto('form_versions')
    .values({ form_id, number: 2, definition: json(definition), published_at: new Date() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { ...call, formVersionId: id }
}

async function anApplicationWithCanaries() {
  const call = await aCallThatAsksMore()
  const speaker = await aPerson('CANARY-SPEAKER', `canary-${call.slug}@example.org`)
  const application = await anApplication(call, { representatives: [speaker] })
  const [minutes, other] = [await aFile(application.id, speaker.id), await aFile(application.id, speaker.id)]
  await answer(application.id, speaker.id, { ...typed, minutes: { files: [minutes] } })
  await database()
    .updateTable('organizations')
    .set({ name: 'CANARY-ORG de Aucayacu' })
    .where('id', '=', application.organizationId)
    .execute()
  const at = new Date(call.closesAt.getTime() - hour)
  await changeApplication(application.id, { personId: speaker.id }, (file, signed) =>
    submit(file, { reachedUsAt: at, declared: true }, { ...signed, at }),
  )
  return { call, application, minutes, other }
}

async function aFile(applicationId: string, personId: string) {
  const { id } = await database()
    .insertInto('attachments')
    .values({
      application_id: applicationId,
      question: 'minutes',
      sha256: 'a'.repeat(64),
      name: 'CANARY-ORG acta.pdf',
      media_type: 'application/pdf',
      size: 900,
      uploaded_by: personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function answer(applicationId: string, personId: string, answers: Record<string, unknown>) {
  await database()
    .insertInto('answers')
    .values(
      Object.entries(answers).map(([question, value]) => ({
        application_id: applicationId,
        question,
        value: json(value),
        revision: 1,
        updated_by: personId,
        updated_at: new Date(),
      })),
    )
    .execute()
}

type Wishes = { blindness: 'single' | 'double'; hidden_questions?: string[]; isAccepted?: boolean }

/** A review of an application full of canaries, under way unless told; `minutes` is the file that its answers name, `other` is not. */
export async function aReviewWithCanaries({ isAccepted = true, ...stage }: Wishes) {
  const { call, application, minutes, other } = await anApplicationWithCanaries()
  await inReviewStage(call, stage)
  const officer = await staffOf(call.id, 'officer', 'Claudia Reátegui')
  const reviewer = await staffOf(call.id, 'reviewer', 'Mirtha Saboya')
  await screened(call, application.id, officer.id)
  const id = await asks(officer, application, reviewer)
  if (isAccepted) await accepts(reviewer, id)
  return { id, reviewer, minutes, other }
}

async function screened(call: SmallCall, applicationId: string, officerId: string) {
  await database()
    .insertInto('screenings')
    .values({
      application_id: applicationId,
      stage_id: call.screeningId,
      item: 'region',
      answer: 'yes',
      answered_by: officerId,
      answered_at: new Date(),
    })
    .execute()
  await changeApplication(applicationId, { personId: officerId }, (file, signed) =>
    startReview(file, {}, signed),
  )
}

/** The canaries in what was read, whatever it is. */
export function reviewCanariesIn(read: unknown): string[] {
  const written = JSON.stringify(read, (_, value: unknown) =>
    value instanceof Map ? [...value.entries()] : value,
  )
  return [...new Set(written.match(/CANARY[-A-Z]*|942000777|-8\.12777|-76\.54777/g) ?? [])].sort()
}
