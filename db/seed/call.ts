import type { LocalizedText } from '#app/domain/text.ts'

import type { Tx } from '../connection.ts'
import { json } from '../json.ts'
import { call } from './comunidades-amazonicas/call.ts'
import { eligibility } from './comunidades-amazonicas/eligibility.ts'
import { form } from './comunidades-amazonicas/form.ts'
import { reasonCodes } from './comunidades-amazonicas/reason-codes.ts'
import { reportForm } from './comunidades-amazonicas/report-form.ts'
import { checklist } from './comunidades-amazonicas/screening.ts'
import { text } from './comunidades-amazonicas/text.ts'
import { storeForm, storeRubric } from './store-form.ts'

/** A program as it is stored, with the form and the rubric that its calls share. */
export type StoredProgram = {
  id: string
  funderId: string
  formVersionId: string
  reportFormVersionId: string
  rubricId: string
}

/** A call as it is stored; its stages in their order. */
export type StoredCall = { id: string; program: StoredProgram; stageIds: string[] }

/** One step of a call to be stored; a form makes it a stage that applications are invited to. */
export type StageToStore = {
  kind: 'screening' | 'review'
  title: LocalizedText
  reviewersPerApplication?: number
  formVersionId?: string
  opensAt?: Date
  closesAt?: Date
  dueAt?: Date
}

/** What one call has of its own; everything else is that of `comunidades-amazonicas`. */
export type CallToStore = {
  opensAt: Date
  closesAt: Date
  stages: readonly StageToStore[]
  slug?: string
  title?: LocalizedText
  referencePrefix?: string
  budget?: string
  /** What another currency was worth, with source and date; nothing where nobody has said. */
  rate: object | null
  /** From when on everyone may read it; from its opening unless told. */
  publishedAt?: Date
}

/** Stores the program with its form and rubric, both published. */
export async function storeProgram(tx: Tx, funderId: string, publishedAt: Date): Promise<StoredProgram> {
  const { slug, title, objectives } = call.program
  const { id } = await tx
    .insertInto('programs')
    .values({ funder_id: funderId, slug, title: json(title), objectives: json(objectives) })
    .returning('id')
    .executeTakeFirstOrThrow()
  const formVersionId = await storeForm(tx, funderId, {
    slug: 'comunidades-amazonicas',
    title: { es: 'Solicitud de comunidades amazónicas', en: 'Application of Amazonian communities' },
    definition: form,
    publishedAt,
  })
  const reportFormVersionId = await storeForm(tx, funderId, {
    slug: 'informe-de-avance',
    title: { es: 'Informe de avance y gastos', en: 'Report on work and spending' },
    definition: reportForm,
    publishedAt,
  })
  const rubricId = await storeRubric(tx, funderId, publishedAt)
  return { id, funderId, formVersionId, reportFormVersionId, rubricId }
}

/** The steps of the call: screening, then a review by three that is due forty days after the closing. */
export function usualStages(closesAt: Date): StageToStore[] {
  const { reviewersPerApplication } = call
  const dueAt = new Date(closesAt.getTime() + 40 * 86_400_000)
  return [
    { kind: 'screening', title: text('Revisión de requisitos', 'Screening') },
    { kind: 'review', title: text('Evaluación', 'Review'), reviewersPerApplication, dueAt },
  ]
}

/** Stores a published call of the program, with its reason codes and stages. */
export async function storeCall(tx: Tx, program: StoredProgram, own: CallToStore): Promise<StoredCall> {
  const { id } = await tx
    .insertInto('calls')
    .values({
      program_id: program.id,
      slug: own.slug ?? call.slug,
      title: json(own.title ?? call.title),
      texts: json(call.texts),
      reference_prefix: own.referencePrefix ?? call.referencePrefix,
      opens_at: own.opensAt,
      closes_at: own.closesAt,
      grace_hours: call.graceHours,
      time_zone: call.timeZone,
      currency: call.currency,
      budget: own.budget ?? call.budget,
      award_min: call.awardMin,
      award_max: call.awardMax,
      months_min: call.monthsMin,
      months_max: call.monthsMax,
      own_share_min: call.ownShareMin,
      rate: own.rate && json(own.rate),
      place_codes: [...call.placeCodes],
      eligibility: json(eligibility),
      form_version_id: program.formVersionId,
      report_form_version_id: program.reportFormVersionId,
      published_at: own.publishedAt ?? own.opensAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await storeReasonCodes(tx, id)
  return { id, program, stageIds: await storeStages(tx, id, program, own.stages) }
}

async function storeReasonCodes(tx: Tx, callId: string) {
  await tx
    .insertInto('reason_codes')
    .values(
      reasonCodes.map(({ code, label, inLetters }) => ({
        call_id: callId,
        code,
        label: json(label),
        in_letters: inLetters,
      })),
    )
    .execute()
}

async function storeStages(
  tx: Tx,
  callId: string,
  { rubricId }: StoredProgram,
  stages: readonly StageToStore[],
): Promise<string[]> {
  const rows = await tx
    .insertInto('stages')
    .values(
      stages.map((stage, index) => ({
        call_id: callId,
        position: index + 1,
        kind: stage.kind,
        title: json(stage.title),
        checklist: json(stage.kind === 'screening' ? checklist : []),
        rubric_id: stage.kind === 'review' ? rubricId : null,
        form_version_id: stage.formVersionId,
        reviewers_per_application: stage.reviewersPerApplication ?? 0,
        blindness: call.blindness,
        reviews_shown: call.reviewsShown,
        opens_at: stage.opensAt,
        closes_at: stage.closesAt,
        due_at: stage.dueAt,
      })),
    )
    .returning(['id', 'position'])
    .execute()
  return rows.toSorted((left, right) => left.position - right.position).map(({ id }) => id)
}
