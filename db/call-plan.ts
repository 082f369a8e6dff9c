import { sql } from 'kysely'
import { z } from 'zod'

import type { CallPlan, StagePlan } from '#app/domain/call-plan.ts'
import { callTexts } from '#app/domain/call-texts.ts'
import { eligibilityQuestions } from '#app/domain/eligibility.ts'
import { noticeTemplates, type NoticeTemplate } from '#app/domain/notice.ts'
import { checklistItem } from '#app/domain/screening.ts'

import type { Database, Tx } from './connection.ts'
import { exchangeRate } from './exchange-rate.ts'

const checklist = z.array(checklistItem)

/** Everything that makes a call as it stands. The caller has bound the id to its reader. */
export async function readPlan(db: Database | Tx, callId: string): Promise<CallPlan> {
  const row = await db.selectFrom('calls').selectAll().where('id', '=', callId).executeTakeFirstOrThrow()
  const { stages, items } = await readStages(db, callId)
  return {
    slug: row.slug,
    referencePrefix: row.reference_prefix,
    title: row.title,
    texts: callTexts.parse(row.texts),
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    graceHours: row.grace_hours,
    timeZone: row.time_zone,
    currency: row.currency,
    budget: row.budget,
    awardMin: row.award_min,
    awardMax: row.award_max,
    monthsMin: row.months_min,
    monthsMax: row.months_max,
    ownShareMin: row.own_share_min,
    offerDays: row.offer_days,
    reconsiderDays: row.reconsider_days,
    rate: row.rate === null ? null : exchangeRate.parse(row.rate),
    placeCodes: row.place_codes,
    eligibility: eligibilityQuestions.parse(row.eligibility),
    formVersionId: row.form_version_id,
    stages,
    checklist: items,
    screeningByTwo: row.screening_by_two,
    reasonCodes: await readReasons(db, callId),
    letters: await readLetters(db, callId),
  }
}

async function readStages(db: Database | Tx, callId: string) {
  const rows = await db
    .selectFrom('stages')
    .selectAll()
    .where('call_id', '=', callId)
    .orderBy('position')
    .execute()
  const stages = rows.map((row): StagePlan => ({
    kind: row.kind,
    title: row.title,
    rubricId: row.rubric_id,
    formVersionId: row.form_version_id,
    reviewersPerApplication: row.reviewers_per_application,
    blindness: row.blindness,
    reviewsShown: row.reviews_shown,
    reviewersMayRevise: row.reviewers_may_revise,
    earlierShown: row.earlier_shown,
    hiddenQuestions: row.hidden_questions,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    dueAt: row.due_at,
  }))
  const screening = rows.find(({ kind }) => kind === 'screening')
  return { stages, items: checklist.parse(screening?.checklist ?? []) }
}

/** In the order in which they were stored: reason codes have no place of their own. */
async function readReasons(db: Database | Tx, callId: string) {
  return db
    .selectFrom('reason_codes')
    .select(['code', 'label', 'in_letters as inLetters'])
    .where('call_id', '=', callId)
    .orderBy(sql`ctid`)
    .execute()
}

async function readLetters(db: Database | Tx, callId: string): Promise<CallPlan['letters']> {
  const rows = await db
    .selectFrom('letter_templates')
    .select(['template', 'locale', 'subject', 'introduction', 'body'])
    .where('call_id', '=', callId)
    .orderBy('template')
    .orderBy('locale')
    .execute()
  return rows.flatMap(({ template, ...row }) => (isTemplate(template) ? [{ ...row, template }] : []))
}

function isTemplate(name: string): name is NoticeTemplate {
  return Object.hasOwn(noticeTemplates, name)
}
