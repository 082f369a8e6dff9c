import { randomBytes } from 'node:crypto'

import type { FormDefinition } from '#app/domain/form.ts'
import type { RubricCriterion } from '#app/domain/rubric.ts'
import { type Tx, inTransaction } from '#db/connection.ts'
import { json } from '#db/json.ts'
import { storeCriteria } from '#db/rubric.ts'

const day = 86_400_000

/** A call with one short form, a screening and a review with two reviewers an application. */
export type SmallCall = {
  id: string
  slug: string
  funderId: string
  formVersionId: string
  screeningId: string
  reviewId: string
  rubricId: string
  opensAt: Date
  closesAt: Date
}

type Wishes = {
  budget?: string
  closesInDays?: number
  reviewers?: number
  locales?: string[]
  /** What its reviews score by; one criterion, `need`, from 0 to 4, unless told. */
  criteria?: readonly RubricCriterion[]
}

const text = (es: string) => ({ es, en: es })

const definition: FormDefinition = {
  sections: [
    {
      key: 'project',
      title: text('El proyecto'),
      groups: [
        {
          key: 'project_name',
          title: text('Nombre del proyecto'),
          questions: [
            { key: 'title', kind: 'short_text', label: text('Título'), required: true },
            { key: 'requested', kind: 'money', label: text('Monto solicitado'), required: false },
          ],
        },
      ],
    },
  ],
  rules: [],
  requested: { op: 'answer', key: 'requested' },
}

/** Makes a call that opened sixty days ago and closes in so many days from now; closed when they are negative. */
export async function aSmallCall({
  budget = '100000',
  closesInDays = 30,
  reviewers = 2,
  locales = ['es', 'en'],
  criteria = [aCriterion('need', 'Necesidad')],
}: Wishes = {}) {
  const slug = `call-${randomBytes(4).toString('hex')}`
  const now = Date.now()
  const opensAt = new Date(now - 60 * day)
  const closesAt = new Date(now + closesInDays * day)
  return inTransaction(async (tx): Promise<SmallCall> => {
    const funderId = await aFunder(tx, slug, locales)
    const formVersionId = await aForm(tx, funderId, slug)
    const rubricId = await aRubric(tx, funderId, slug, criteria)
    const program = await tx
      .insertInto('programs')
      .values({ funder_id: funderId, slug, title: json(text('Programa')) })
      .returning('id')
      .executeTakeFirstOrThrow()
    const { id } = await tx
      .insertInto('calls')
      .values({
        program_id: program.id,
        slug,
        title: json(text('Pequeñas donaciones')),
        texts: json({}),
        reference_prefix: slug.slice(5).toUpperCase(),
        opens_at: opensAt,
        closes_at: closesAt,
        grace_hours: 48,
        time_zone: 'America/Lima',
        currency: 'PEN',
        budget,
        award_min: '1000',
        award_max: '90000',
        months_min: 6,
        months_max: 18,
        form_version_id: formVersionId,
        published_at: opensAt,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('reason_codes')
      .values([
        {
          call_id: id,
          code: 'low_priority',
          label: json(text('Otras propuestas tuvieron mayor prioridad')),
          in_letters: true,
        },
        { call_id: id, code: 'integrity', label: json(text('Integridad')), in_letters: false },
      ])
      .execute()
    const stages = await tx
      .insertInto('stages')
      .values([
        {
          call_id: id,
          position: 1,
          kind: 'screening',
          title: json(text('Revisión')),
          checklist: json([{ key: 'region' }]),
        },
        {
          call_id: id,
          position: 2,
          kind: 'review',
          title: json(text('Evaluación')),
          rubric_id: rubricId,
          reviewers_per_application: reviewers,
          due_at: new Date(now + 60 * day),
        },
      ])
      .returning('id')
      .execute()
    const [screeningId = '', reviewId = ''] = stages.map((stage) => stage.id)
    return { id, slug, funderId, formVersionId, screeningId, reviewId, rubricId, opensAt, closesAt }
  })
}

async function aFunder(tx: Tx, slug: string, locales: string[]) {
  const { id } = await tx
    .insertInto('funders')
    .values({
      slug,
      name: json(text('Programa de Ayuda')),
      locales,
      format_region: 'PE',
      time_zone: 'America/Lima',
      place_levels: json([]),
      sender_name: 'Programa de Ayuda',
      sender_address: 'minka@example.org',
      reply_to: 'consultas@example.org',
      privacy_text: json(text('Privacidad')),
      privacy_version: '1',
      tax_identifiers: ['ruc'],
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function aForm(tx: Tx, funderId: string, slug: string) {
  const form = await tx
    .insertInto('forms')
    .values({ funder_id: funderId, slug, title: json(text('Formulario')) })
    .returning('id')
    .executeTakeFirstOrThrow()
  const version = await tx
    .insertInto('form_versions')
    .values({ form_id: form.id, number: 1, definition: json(definition), published_at: new Date() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return version.id
}

async function aRubric(tx: Tx, funderId: string, slug: string, criteria: readonly RubricCriterion[]) {
  const { id } = await tx
    .insertInto('rubrics')
    .values({ funder_id: funderId, slug, number: 1, title: json(text('Criterios')) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await storeCriteria(tx, id, criteria)
  await tx.updateTable('rubrics').set({ published_at: new Date() }).where('id', '=', id).execute()
  return id
}

/** A criterion from 0 to 4 without anchors that nobody has to justify, and whatever of it is wished otherwise. */
export function aCriterion(
  key: string,
  words: string,
  wishes: Partial<RubricCriterion> = {},
): RubricCriterion {
  return {
    ...{ key, text: text(words), weight: '1', scaleMin: '0', scaleMax: '4', optional: false },
    ...{ anchors: [], justifiedScores: [], justificationWords: 0, about: [] },
    ...wishes,
  }
}
