import { sql } from 'kysely'
import { z } from 'zod'

import { type CallWindow, windowAt } from '#app/domain/call.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'
import { type CallTexts, callTexts } from '#app/domain/call-texts.ts'
import { type EligibilityQuestion, eligibilityQuestions } from '#app/domain/eligibility.ts'
import type { FormDefinition } from '#app/domain/form.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { localizedText } from '#app/domain/localized-text.ts'

import { readDefinition } from './application-check.ts'
import { type MovedClosing, movedClosings, parseMoved } from './call-history.ts'
import { factColumns, factsOf } from './call-facts.ts'
import { database } from './connection.ts'

/** A published call as a list shows it. Amounts are decimals in text, in its currency. */
export type CallCard = {
  slug: string
  title: LocalizedText
  texts: CallTexts
  opensAt: Date
  closesAt: Date
  graceHours: number
  timeZone: string
  currency: string
  awardMin: string
  awardMax: string
  window: CallWindow
}

/** A published call with everything that its public pages say. */
export type PublicCall = CallCard & {
  id: string
  funderId: string
  budget: string
  facts: CallFacts
  regions: string[]
  objectives: LocalizedText[]
  criteria: { key: string; text: LocalizedText; weight: string }[]
  eligibility: EligibilityQuestion[]
  movedClosings: MovedClosing[]
  definition: FormDefinition
}

const titles = z.array(z.object({ title: localizedText }))

const columns = [
  'c.slug',
  'c.title',
  'c.texts',
  'c.opens_at as opensAt',
  'c.closes_at as closesAt',
  'c.grace_hours as graceHours',
  'c.time_zone as timeZone',
  'c.currency',
  'c.award_min as awardMin',
  'c.award_max as awardMax',
] as const

/** Every published call, the one that closes next first. */
export async function listCalls(now: Date): Promise<CallCard[]> {
  const rows = await database()
    .selectFrom('calls as c')
    .where('c.published_at', '<=', now)
    .select(columns)
    .orderBy('c.closes_at')
    .orderBy('c.slug')
    .execute()
  return rows.map((row) => ({ ...row, texts: callTexts.parse(row.texts), window: windowAt(row, now) }))
}

/** One published call by its address. */
export async function findCall(slug: string, now: Date): Promise<PublicCall | undefined> {
  const row = await database()
    .selectFrom('calls as c')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .innerJoin('form_versions as v', 'v.id', 'c.form_version_id')
    .where('c.slug', '=', slug)
    .where('c.published_at', '<=', now)
    .select(columns)
    .select(factColumns)
    .select(['c.id', 'c.closes_at', 'c.budget', 'c.eligibility', 'p.funder_id as funderId', 'p.objectives'])
    .select(['v.id as versionId', 'v.definition'])
    .select((eb) => [
      sql<string[]>`array(select place.name from places place where place.funder_id = ${eb.ref('p.funder_id')}
        and place.code = any(c.place_codes) order by place.name)`.as('regions'),
      sql<PublicCall['criteria']>`coalesce((select jsonb_agg(jsonb_build_object('key', k.key, 'text', k.text,
          'weight', k.weight::text) order by s.position, k.position)
        from stages s join criteria k on k.rubric_id = s.rubric_id where s.call_id = c.id), '[]')`.as(
        'criteria',
      ),
      movedClosings().as('moved'),
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const { texts, eligibility, objectives, versionId, definition, moved, ...rest } = row
  return {
    ...rest,
    texts: callTexts.parse(texts),
    window: windowAt(row, now),
    facts: factsOf(row, now),
    objectives: titles.parse(objectives).map(({ title }) => title),
    eligibility: eligibilityQuestions.parse(eligibility),
    movedClosings: parseMoved(moved),
    definition: readDefinition(versionId, definition),
  }
}

/** What an organization's profile is asked by: the form of the call that opened last, with the facts to check it. */
export type ProfileForm = Pick<PublicCall, 'slug' | 'funderId' | 'facts' | 'definition'>

/** The form of the published call that opened last; nothing before there is one. */
export async function findProfileForm(now: Date): Promise<ProfileForm | undefined> {
  const row = await database()
    .selectFrom('calls as c')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .innerJoin('form_versions as v', 'v.id', 'c.form_version_id')
    .where('c.published_at', '<=', now)
    .select(factColumns)
    .select(['c.slug', 'c.closes_at', 'p.funder_id as funderId', 'v.id as versionId', 'v.definition'])
    .orderBy('c.opens_at', 'desc')
    .executeTakeFirst()
  if (!row) return undefined
  const { slug, funderId, versionId, definition } = row
  return { slug, funderId, facts: factsOf(row, now), definition: readDefinition(versionId, definition) }
}
