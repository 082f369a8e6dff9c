import { sql } from 'kysely'
import { z } from 'zod'

import { type Answers, textAnswer } from '#app/domain/answer.ts'
import type { CallPlan } from '#app/domain/call-plan.ts'
import { type SetupPartName, inEveryPart, setupParts, typedPlan } from '#app/domain/call-setup.ts'
import type { Role } from '#app/domain/role.ts'
import type { SetupKnown } from '#app/domain/setup-part.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { localizedText } from '#app/domain/localized-text.ts'

import { readPlan } from './call-plan.ts'
import { type Database, type Tx, database } from './connection.ts'
import { holdsToday } from './role.ts'

/** What a part was last typed as, and by whom; revision 0 where nobody has changed it here. */
export type PartRevision = { revision: number; by: string | null; at: Date | null }

/** A rubric that a review may score by, with its criteria. */
export type OfferedRubric = {
  id: string
  slug: string
  number: number
  title: LocalizedText
  criteria: { key: string; text: LocalizedText; weight: string }[]
}

/** A call as its office sets it up: what was typed in each part, and how far the call has come. */
export type CallSetup = {
  callId: string
  slug: string
  programId: string
  funderId: string
  programTitle: LocalizedText
  objectives: LocalizedText[]
  timeZone: string
  roles: Role[]
  publishedAt: Date | null
  /** The window of the call as it stands; null for a draft that was never published. */
  stands: { opensAt: Date; closesAt: Date } | null
  applications: number
  /** The place of the furthest stage in which an application stands; 0 while none does. */
  reached: number
  answers: Answers
  revisions: Record<SetupPartName, PartRevision>
  rubrics: OfferedRubric[]
  known: SetupKnown
}

const forms = z.array(
  z.object({ id: z.string(), title: localizedText, number: z.int(), questions: z.array(z.string()) }),
)
const rubrics = z.array(
  z.object({
    id: z.string(),
    slug: z.string(),
    number: z.int(),
    title: localizedText,
    criteria: z.array(z.object({ key: z.string(), text: localizedText, weight: z.string() })),
  }),
)
const titles = z.array(z.object({ title: localizedText }))
const typed = z.record(z.string(), z.unknown())
const places = z.array(z.object({ code: z.string(), name: z.string() }))

/** A call by its address, draft or published, for whoever is officer, approver or auditor over its program. */
export async function findSetup(
  readerId: string,
  slug: string,
  now: Date,
  db: Database | Tx = database(),
): Promise<CallSetup | undefined> {
  const row = await setupQuery(db, readerId, slug).executeTakeFirst()
  if (!row) return undefined
  const changes = await listLatest(db, row.callId)
  const { locales, opensAt, closesAt, offeredForms, offeredRubrics, offeredPlaces, ...rest } = row
  const known: SetupKnown = {
    locales,
    timeZone: row.timeZone,
    now,
    places: places.parse(offeredPlaces),
    forms: forms.parse(offeredForms),
    rubrics: rubrics.parse(offeredRubrics),
    takenSlugs: [],
    takenPrefixes: [],
  }
  const answers = row.publishedAt
    ? typedAnswers(await readPlan(db, row.callId), known)
    : together(changes.map(({ after }) => typed.parse(after)))
  return {
    ...rest,
    objectives: titles.parse(rest.objectives).map(({ title }) => title),
    stands: opensAt && closesAt ? { opensAt, closesAt } : null,
    answers,
    revisions: revisionsOf(changes),
    rubrics: rubrics.parse(offeredRubrics),
    known: { ...known, ...(await listTaken(db, row, answers)) },
  }
}

/** All parts of a call as they are typed. */
export function typedAnswers(plan: CallPlan, known: SetupKnown): Answers {
  return together(setupParts.map((part) => typedPlan(part, plan, known)))
}

function together(parts: readonly Answers[]): Answers {
  return Object.fromEntries(parts.flatMap((part) => Object.entries(part)))
}

/** The roles that a person holds today over the setup `s` of program `p`, by the call, the program or the funder. */
export function rolesOverSetup(personId: string) {
  return sql<
    Role[]
  >`array(select distinct g.role from role_grants g where g.person_id = ${personId} and ${holdsToday}
    and g.role in ('officer', 'approver', 'auditor')
    and (g.call_id = s.call_id or g.program_id = s.program_id or g.funder_id = p.funder_id) order by g.role)`
}

function setupQuery(db: Database | Tx, readerId: string, slug: string) {
  return db
    .selectFrom('call_setups as s')
    .innerJoin('programs as p', 'p.id', 's.program_id')
    .innerJoin('funders as f', 'f.id', 'p.funder_id')
    .leftJoin('calls as c', 'c.id', 's.call_id')
    .where('s.slug', '=', slug)
    .where(sql<boolean>`cardinality(${rolesOverSetup(readerId)}) > 0`)
    .select(['s.call_id as callId', 's.slug', 'p.id as programId', 'p.title as programTitle', 'p.objectives'])
    .select(['f.id as funderId', 'f.locales', 'f.time_zone as timeZone'])
    .select(['c.published_at as publishedAt', 'c.opens_at as opensAt', 'c.closes_at as closesAt'])
    .select([
      rolesOverSetup(readerId).as('roles'),
      sql<number>`(select count(*)::int from applications a where a.call_id = s.call_id)`.as('applications'),
      sql<number>`coalesce((select max(g.position) from applications a join stages g on g.id = a.stage_id
        where a.call_id = s.call_id), 0)`.as('reached'),
      sql`coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'title', w.title, 'number', v.number, 'questions',
          jsonb_path_query_array(v.definition, '$.sections[*].groups[*].questions[*].key')) order by w.slug, v.number desc)
        from form_versions v join forms w on w.id = v.form_id
        where w.funder_id = f.id and v.published_at is not null), '[]')`.as('offeredForms'),
      sql`coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'slug', r.slug, 'number', r.number, 'title', r.title, 'criteria',
          (select coalesce(jsonb_agg(jsonb_build_object('key', k.key, 'text', k.text, 'weight', k.weight::text)
            order by k.position), '[]') from criteria k where k.rubric_id = r.id)) order by r.slug, r.number desc)
        from rubrics r where r.funder_id = f.id and r.published_at is not null), '[]')`.as('offeredRubrics'),
      sql`coalesce((select jsonb_agg(jsonb_build_object('code', x.code, 'name', x.name) order by x.name)
        from places x where x.funder_id = f.id and x.parent_id is null), '[]')`.as('offeredPlaces'),
    ])
}

type Change = { what: string; revision: number; after: unknown; by: string; at: Date }

async function listLatest(db: Database | Tx, callId: string): Promise<Change[]> {
  return db
    .selectFrom('call_changes as h')
    .innerJoin('people as r', 'r.id', 'h.made_by')
    .where('h.call_id', '=', callId)
    .where('h.what', 'in', setupParts)
    .distinctOn('h.what')
    .select(['h.what', 'h.revision', 'h.after', 'r.name as by', 'h.made_at as at'])
    .orderBy('h.what')
    .orderBy('h.revision', 'desc')
    .execute()
}

function revisionsOf(changes: readonly Change[]): CallSetup['revisions'] {
  return inEveryPart((part) => {
    const change = changes.find(({ what }) => what === part)
    return { revision: change?.revision ?? 0, by: change?.by ?? null, at: change?.at ?? null }
  })
}

/** Which of the typed address and prefix belong to another call. */
export async function listTaken(
  db: Database | Tx,
  own: { callId: string; programId: string },
  answers: Answers,
) {
  const typed = (key: string) => textAnswer(answers[key]).trim()
  const slugs = await db
    .selectFrom('call_setups')
    .select('slug')
    .where('slug', '=', typed('slug'))
    .where('call_id', '<>', own.callId)
    .execute()
  const prefixes = await db
    .selectFrom('calls')
    .select('reference_prefix as prefix')
    .where('program_id', '=', own.programId)
    .where('reference_prefix', '=', typed('prefix'))
    .where('id', '<>', own.callId)
    .execute()
  return { takenSlugs: slugs.map(({ slug }) => slug), takenPrefixes: prefixes.map(({ prefix }) => prefix) }
}
