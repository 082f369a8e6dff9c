import { sql } from 'kysely'

import type { Answers } from '#app/domain/answer.ts'
import { type SetupPartName, setupParts, typedPlan } from '#app/domain/call-setup.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { keyIn, type SetupKnown, type SetupWords, textFrom } from '#app/domain/setup-part.ts'
import { typedStartingReasons } from '#app/domain/setup-reasons.ts'
import { freeSlug, proposedSlug } from '#app/domain/setup-texts.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { recordChange } from './call-change.ts'
import { readPlan } from './call-plan.ts'
import { rolesOverSetup } from './call-setup.ts'
import { type Database, type Tx, database, inTransaction } from './connection.ts'
import { lockedTime } from './event.ts'
import { holdsToday } from './role.ts'

/** A program in which someone may make calls, with those that can be copied. */
export type OpenProgram = {
  id: string
  title: LocalizedText
  locales: string[]
  timeZone: string
  calls: { id: string; title: LocalizedText }[]
}

/** The programs over which, or over whose funder, the person is an officer. */
export async function listProgramsOf(
  personId: string,
  db: Database | Tx = database(),
): Promise<OpenProgram[]> {
  const { rows } = await sql<OpenProgram>`
    select p.id, p.title, f.locales, f.time_zone as "timeZone",
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'title', c.title) order by c.opens_at desc)
        from calls c where c.program_id = p.id), '[]') as calls
    from programs p join funders f on f.id = p.funder_id
    where exists (select from role_grants g where g.person_id = ${personId} and g.role = 'officer' and ${holdsToday}
      and (g.program_id = p.id or g.funder_id = f.id))
    order by p.slug, p.id`.execute(db)
  return rows
}

/** What a new call begins with: its title in the funder's first language, and the call of its program that it copies. */
export type NewCall = { programId: string; title: string; copyOf: string | null }

/**
 * Makes a draft that only the office of its program sees, from nothing or with everything of an earlier call but its name,
 * address and window. Returns its address. Refuses a program in which the person may make no calls.
 */
export async function createCall(personId: string, wanted: NewCall, words: SetupWords): Promise<string> {
  return inTransaction(async (tx) => {
    const program = (await listProgramsOf(personId, tx)).find(({ id }) => id === wanted.programId)
    if (!program) throw new Refusal('not_found')
    if (wanted.copyOf !== null && !program.calls.some(({ id }) => id === wanted.copyOf))
      throw new Refusal('not_found')
    const at = await lockedTime(tx)
    const slug = await nextSlug(tx, wanted.title)
    const { call_id: callId } = await tx
      .insertInto('call_setups')
      .values({ program_id: program.id, slug, created_by: personId, created_at: at })
      .returning('call_id')
      .executeTakeFirstOrThrow()
    const known = knownOf(program, at)
    const begun = wanted.copyOf ? await copied(tx, wanted.copyOf, known) : fromNothing(known, words)
    const name = { [keyIn('title', known.locales[0] ?? '')]: wanted.title, slug }
    for (const [part, after] of Object.entries({ ...begun, name }))
      await recordChange(tx, { callId, what: part, after, by: personId, at })
    return slug
  })
}

/** A call that only its office sees. */
export type DraftCall = {
  slug: string
  title: LocalizedText
  program: LocalizedText
  createdAt: Date
  timeZone: string
}

/** The drafts that someone reads as officer, approver or auditor, the newest first. */
export async function listDrafts(readerId: string): Promise<DraftCall[]> {
  const rows = await database()
    .selectFrom('call_setups as s')
    .innerJoin('programs as p', 'p.id', 's.program_id')
    .leftJoin('calls as c', 'c.id', 's.call_id')
    .where('c.published_at', 'is', null)
    .where(sql<boolean>`cardinality(${rolesOverSetup(readerId)}) > 0`)
    .innerJoin('funders as f', 'f.id', 'p.funder_id')
    .select(['s.slug', 's.created_at as createdAt', 'p.title as program', 'f.time_zone as timeZone'])
    .select('f.locales')
    .select([
      sql<Record<string, string>>`coalesce((select h.after from call_changes h where h.call_id = s.call_id
        and h.what = 'name' order by h.revision desc limit 1), '{}')`.as('name'),
    ])
    .orderBy('s.created_at', 'desc')
    .execute()
  return rows.map(({ name, locales, ...row }) => ({ ...row, title: textFrom(name, 'title', locales) }))
}

type Begun = Partial<Record<SetupPartName, Answers>>

async function copied(tx: Tx, callId: string, known: SetupKnown): Promise<Begun> {
  const plan = await readPlan(tx, callId)
  const parts = setupParts.filter((part) => part !== 'name' && part !== 'window')
  const { timeZone, graceHours } = plan
  return {
    ...Object.fromEntries(parts.map((part) => [part, typedPlan(part, plan, known)])),
    window: { time_zone: timeZone, grace_hours: String(graceHours) },
  }
}

function fromNothing(known: SetupKnown, words: SetupWords): Begun {
  return {
    window: { time_zone: known.timeZone, grace_hours: '48' },
    money: { offer_days: '15', reconsider_days: '15' },
    reasons: { reasons: typedStartingReasons(known, words) },
  }
}

function knownOf({ locales, timeZone }: OpenProgram, now: Date): SetupKnown {
  return { locales, timeZone, now, places: [], forms: [], rubrics: [], takenSlugs: [], takenPrefixes: [] }
}

/** The lock keeps two calls that are made at once from being given one address. */
async function nextSlug(tx: Tx, title: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('call addresses'))`.execute(tx)
  const wanted = proposedSlug(title)
  const taken = await tx
    .selectFrom('call_setups')
    .select('slug')
    .where('slug', 'like', `${wanted}%`)
    .execute()
  return freeSlug(
    wanted,
    taken.map(({ slug }) => slug),
  )
}
