import { createHash } from 'node:crypto'

import { sql } from 'kysely'

import { Refusal, refuseUnless } from '#app/domain/refusal.ts'
import {
  type RubricDraft,
  criteriaOf,
  draftRubricFaults,
  rubricDraft,
  typedCriterion,
} from '#app/domain/rubric-draft.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { type Tx, inTransaction } from './connection.ts'
import { lockedTime } from './event.ts'
import { inKeyOrder, json } from './json.ts'
import { isOfficerWithin } from './role.ts'
import { storeCriteria } from './rubric.ts'
import { type RubricFamily, findRubric } from './rubric-family.ts'

/** A short name of what stands in a part of a draft, to tell later whether it is still that. */
export function rubricBase(part: unknown): string {
  return createHash('sha256').update(inKeyOrder(part)).digest('base64url').slice(0, 22)
}

/**
 * Begins a rubric with its first version in draft; returns its id. Refuses a funder within which the person is no officer,
 * and a name that another rubric of the funder has.
 */
export async function createRubric(
  personId: string,
  wishes: { funderId: string; slug: string; title: LocalizedText },
): Promise<string> {
  return inTransaction(async (tx) => {
    const { funderId, slug, title } = wishes
    const funder = await tx
      .selectFrom('funders as u')
      .where('u.id', '=', funderId)
      .where(isOfficerWithin(personId, 'u.id'))
      .select('u.id')
      .executeTakeFirst()
    if (!funder) throw new Refusal('not_found')
    const content: RubricDraft = { formVersionId: await newestForm(tx, funderId), criteria: [] }
    const stored = await tx
      .insertInto('rubrics')
      .values({ funder_id: funderId, slug, number: 1, title: json(title), draft: json(content) })
      .onConflict((it) => it.columns(['funder_id', 'slug', 'number']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!stored) throw new Refusal('rubric_name_taken')
    await record(tx, { ...wishes, number: 1 }, { personId, what: 'started', content })
    return stored.id
  })
}

/** Begins a draft as a copy of the newest published version. Refuses a second one. */
export async function startRubricDraft(personId: string, id: string): Promise<void> {
  await inTransaction(async (tx) => {
    const family = await locked(tx, personId, id)
    refuseUnless(!family.draft, 'draft_stands')
    const [newest] = family.versions
    const number = (newest?.number ?? 0) + 1
    const content: RubricDraft = {
      formVersionId: judgedForm(family),
      criteria: (newest?.criteria ?? []).map((it) => {
        return { id: it.key, typed: typedCriterion(it, family.locales) }
      }),
    }
    const { funderId: funder_id, slug, title } = family
    await tx
      .insertInto('rubrics')
      .values({ funder_id, slug, number, title: json(title), draft: json(content) })
      .execute()
    await record(tx, { ...family, number }, { personId, what: 'started', content })
  })
}

/** Changes a draft by a rule, which is given it as it stands. Nothing is refused for being unfinished. */
export async function changeRubricDraft(
  personId: string,
  id: string,
  change: (draft: RubricDraft) => RubricDraft,
): Promise<void> {
  await inTransaction(async (tx) => {
    const family = await locked(tx, personId, id)
    const { number, content: before } = requireDraft(family)
    const content = change(before)
    if (inKeyOrder(content) === inKeyOrder(before)) return
    await tx
      .updateTable('rubrics')
      .set({ draft: json(rubricDraft.parse(content)) })
      .where('funder_id', '=', family.funderId)
      .where('slug', '=', family.slug)
      .where('published_at', 'is', null)
      .execute()
    await record(tx, { ...family, number }, { personId, what: 'changed', content })
  })
}

/** Publishes the draft: from now on it never changes. Refuses one in which something is missing or wrong. */
export async function publishRubric(personId: string, id: string): Promise<number> {
  return inTransaction(async (tx) => {
    const family = await locked(tx, personId, id)
    const { number, content } = requireDraft(family)
    const scope = { locales: family.locales, questions: questionsOfDraft(family, content) }
    refuseUnless(draftRubricFaults(content, scope).length === 0, 'rubric_incomplete')
    const version = await tx
      .selectFrom('rubrics')
      .where('funder_id', '=', family.funderId)
      .where('slug', '=', family.slug)
      .where('published_at', 'is', null)
      .select('id')
      .executeTakeFirstOrThrow()
    await storeCriteria(tx, version.id, criteriaOf(content, family.locales))
    const published_at = await lockedTime(tx)
    await tx.updateTable('rubrics').set({ published_at, draft: null }).where('id', '=', version.id).execute()
    await record(tx, { ...family, number }, { personId, what: 'published', content })
    return number
  })
}

/** Throws the draft away; what stood in it stays written down, and published versions stay as they are. */
export async function discardRubricDraft(personId: string, id: string): Promise<void> {
  await inTransaction(async (tx) => {
    const family = await locked(tx, personId, id)
    const { number, content } = requireDraft(family)
    await tx
      .deleteFrom('rubrics')
      .where('funder_id', '=', family.funderId)
      .where('slug', '=', family.slug)
      .where('published_at', 'is', null)
      .execute()
    await record(tx, { ...family, number }, { personId, what: 'discarded', content })
  })
}

/** The keys of the questions that a draft's criteria may point at. */
export function questionsOfDraft({ forms }: Pick<RubricFamily, 'forms'>, { formVersionId }: RubricDraft) {
  const form = forms.find(({ id }) => id === formVersionId)
  return (form?.questions ?? []).map(({ key }) => key)
}

/** The form that most of what the newest version points at is asked in. */
function judgedForm({ forms, versions }: RubricFamily): string | null {
  const about = new Set(versions[0]?.criteria.flatMap((it) => it.about))
  const fits = forms.map(({ id, questions }) => ({
    id,
    count: questions.filter(({ key }) => about.has(key)).length,
  }))
  return fits.toSorted((one, other) => other.count - one.count)[0]?.id ?? null
}

async function newestForm(tx: Tx, funderId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('form_versions as v')
    .innerJoin('forms as w', 'w.id', 'v.form_id')
    .where('w.funder_id', '=', funderId)
    .where('v.published_at', 'is not', null)
    .select('v.id')
    .orderBy('v.published_at', 'desc')
    .executeTakeFirst()
  return row?.id ?? null
}

function requireDraft({ draft }: RubricFamily) {
  if (!draft) throw new Refusal('no_draft')
  return draft
}

/** Whoever changes anything of a rubric waits here for whoever does so now. */
async function locked(tx: Tx, personId: string, id: string): Promise<RubricFamily> {
  await sql`select pg_advisory_xact_lock(hashtext(${`rubric ${id}`}))`.execute(tx)
  const family = await findRubric(personId, id, tx)
  if (!family) throw new Refusal('not_found')
  return family
}

type Written = {
  personId: string
  what: 'started' | 'changed' | 'published' | 'discarded'
  content: RubricDraft
}

async function record(
  tx: Tx,
  { funderId, slug, number }: { funderId: string; slug: string; number: number },
  { personId, what, content }: Written,
) {
  await tx
    .insertInto('rubric_changes')
    .values({
      ...{ funder_id: funderId, slug, number, what },
      draft: json(content),
      made_by: personId,
      made_at: sql<Date>`clock_timestamp()`,
    })
    .execute()
}
