import { type Answers, textAnswer } from '#app/domain/answer.ts'
import { changedKeys, refusedChanges } from '#app/domain/call-changes.ts'
import { type SetupPartName, partChange, setupProblems, setupQuestions } from '#app/domain/call-setup.ts'
import { requireOfficer } from '#app/domain/call-steps.ts'
import type { Problem } from '#app/domain/problem.ts'
import { Refusal, refuseUnless } from '#app/domain/refusal.ts'
import type { SetupWords } from '#app/domain/setup-part.ts'
import { isFreeSlug } from '#app/domain/setup-texts.ts'

import { recordChange } from './call-change.ts'
import { type CallSetup, findSetup, listTaken } from './call-setup.ts'
import { storePart } from './call-store.ts'
import { type Tx, inTransaction } from './connection.ts'
import { lockedTime } from './event.ts'

/** A part as an officer typed it, on top of the revision that they saw. */
export type TypedPart = { part: SetupPartName; typed: Answers; baseRevision: number }

/**
 * What became of it: saved, with what is wrong all the same; not saved because a colleague changed the part meanwhile; or not
 * saved because a published call must stay in order. `slug` is the address that the call has now.
 */
export type SavedPart =
  | { outcome: 'saved'; slug: string; problems: Problem[] }
  | { outcome: 'conflict'; other: { answers: Answers; revision: number; by: string; at: Date } }
  | { outcome: 'wrong'; problems: Problem[] }

type Asking = { personId: string; slug: string; now: Date; words: SetupWords }

/**
 * Saves one part of a call. A draft keeps whatever was typed; a published call takes only what is right and may still
 * change. Refuses whoever is no officer here.
 */
export async function savePart(asking: Asking, { part, typed, baseRevision }: TypedPart): Promise<SavedPart> {
  return inTransaction(async (tx) => {
    const setup = await lockSetup(tx, asking)
    const before = answersOf(part, setup)
    const after = { ...before, ...typed }
    const { revision, by, at } = setup.revisions[part]
    const changed = changedKeys(before, after)
    if (revision !== baseRevision && by !== null && at !== null && changed.length > 0)
      return { outcome: 'conflict', other: { answers: before, revision, by, at } }
    const answers = { ...setup.answers, ...after }
    const known = { ...setup.known, ...(await listTaken(tx, setup, answers)) }
    const whole = { ...setup, answers, known }
    const problems = setupProblems(part, whole.answers, whole.known, asking.words)
    if (changed.length === 0) return { outcome: 'saved', slug: setup.slug, problems }
    if (setup.publishedAt) {
      requireOpen(before, after, setup)
      if (problems.length > 0) return { outcome: 'wrong', problems }
      await storePart(tx, setup.callId, partChange(part, setup, whole))
    }
    const change = { callId: setup.callId, what: part, before, after, by: asking.personId }
    await recordChange(tx, { ...change, at: await lockedTime(tx) })
    return { outcome: 'saved', slug: await moveTo(tx, whole, part), problems }
  })
}

/** The setup that the person may change, so that nobody else changes it meanwhile. */
export async function lockSetup(tx: Tx, { personId, slug, now }: Omit<Asking, 'words'>): Promise<CallSetup> {
  await tx.selectFrom('call_setups').select('call_id').where('slug', '=', slug).forUpdate().execute()
  const setup = await findSetup(personId, slug, now, tx)
  if (!setup) throw new Refusal('not_found')
  requireOfficer(setup.roles)
  return setup
}

function answersOf(part: SetupPartName, { answers, known }: CallSetup): Answers {
  const keys = setupQuestions(part, known).map(({ key }) => key)
  return Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(answers, key) ? [[key, answers[key]]] : [])))
}

function requireOpen(
  before: Answers,
  after: Answers,
  { publishedAt, applications, reached, known }: CallSetup,
) {
  const progress = {
    isPublished: publishedAt !== null,
    hasBegun: applications > 0,
    reached,
    rubrics: known.rubrics,
  }
  refuseUnless(refusedChanges(before, after, progress, known.locales).length === 0, 'part_fixed')
}

/** A draft stands at the address that was typed, as soon as that is one and free. */
async function moveTo(tx: Tx, { callId, slug, answers, known }: CallSetup, part: SetupPartName) {
  const wanted = textAnswer(answers['slug']).trim()
  if (part !== 'name' || wanted === slug || !isFreeSlug(wanted, known)) return slug
  await tx.updateTable('call_setups').set({ slug: wanted }).where('call_id', '=', callId).execute()
  return wanted
}
