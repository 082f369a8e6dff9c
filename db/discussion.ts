import {
  type DiscussionInput,
  type Room,
  type Seat,
  discuss,
  mentionedSeats,
  raiseFlag,
  resolveFlag,
  withdrawPost,
} from '#app/domain/discussion.ts'
import type { Signed } from '#app/domain/capacity.ts'
import { Refusal } from '#app/domain/refusal.ts'

import { actor, storeApplicationChange } from './application.ts'
import { lockedCaseFile } from './case-file.ts'
import { type Tx, inTransaction } from './connection.ts'
import { listSeats } from './discussion-seats.ts'
import { lockedTime } from './event.ts'

type By = { personId: string }
type Place = Room & { applicationId: string; stageId: string; own: Seat | undefined; signed: Signed }
type Asked<Intent extends DiscussionInput['intent']> = Extract<DiscussionInput, { intent: Intent }>

/**
 * Writes into the discussion of an application, under its lock: the row, its event and the emails that it owes, all or
 * nothing. What is sent a second time with the same id changes nothing.
 */
export async function changeDiscussion(applicationId: string, by: By, input: DiscussionInput): Promise<void> {
  await inTransaction(async (tx) => {
    const place = await lockedPlace(tx, applicationId, by)
    if (input.intent === 'post') return post(tx, place, input)
    if (input.intent === 'withdraw') return withdraw(tx, place, input)
    if (input.intent === 'flag') return flag(tx, place, input)
    return resolve(tx, place, input)
  })
}

async function lockedPlace(tx: Tx, applicationId: string, { personId }: By): Promise<Place> {
  const file = await lockedCaseFile(tx, applicationId, 'case')
  if (!file?.application.stageId) throw new Refusal('not_found')
  const seats = await listSeats(tx, applicationId)
  const signed = { by: await actor(tx, applicationId, { personId }), at: await lockedTime(tx) }
  const own = seats.find((it) => it.personId === personId)
  return { file, seats, own, signed, applicationId, stageId: file.application.stageId }
}

async function post(tx: Tx, place: Place, { id, words, mentions }: Asked<'post'>) {
  const known = await findPost(tx, place, id)
  if (known?.authorId === place.signed.by.personId) return
  const change = discuss(place, { id, mentions }, place.signed)
  await storeApplicationChange(tx, change)
  await tx
    .insertInto('discussion_posts')
    .values({ ...rowOf(place, id), author_id: writer(place), words, posted_at: place.signed.at })
    .execute()
  const mentioned = mentionedSeats(place, mentions, place.signed)
  if (mentioned.length === 0) return
  await tx
    .insertInto('discussion_mentions')
    .values(mentioned.map((it) => ({ post_id: id, person_id: it.personId, assignment_id: it.assignmentId })))
    .execute()
}

async function withdraw(tx: Tx, place: Place, { id }: Asked<'withdraw'>) {
  const known = await findPost(tx, place, id)
  if (!known) throw new Refusal('not_found')
  await storeApplicationChange(tx, withdrawPost(place, known, place.signed))
  await tx
    .insertInto('discussion_withdrawals')
    .values({ post_id: id, withdrawn_at: place.signed.at })
    .execute()
}

async function flag(tx: Tx, place: Place, { id, section, concern }: Asked<'flag'>) {
  const known = await findFlag(tx, place, id)
  if (known?.raisedBy === place.signed.by.personId) return
  await storeApplicationChange(tx, raiseFlag(place, { id, section }, place.signed))
  await tx
    .insertInto('review_flags')
    .values({
      ...rowOf(place, id),
      section,
      words: concern,
      raised_by: writer(place),
      raised_at: place.signed.at,
    })
    .execute()
}

async function resolve(tx: Tx, place: Place, { flag: id, answer }: Asked<'resolve'>) {
  const known = await findFlag(tx, place, id)
  if (!known) throw new Refusal('not_found')
  await storeApplicationChange(tx, resolveFlag(place, known, place.signed))
  await tx
    .insertInto('review_flag_resolutions')
    .values({
      flag_id: id,
      words: answer,
      resolved_by: writer(place),
      assignment_id: place.own?.assignmentId ?? null,
      resolved_at: place.signed.at,
    })
    .execute()
}

function rowOf({ applicationId, stageId, own }: Place, id: string) {
  return { id, application_id: applicationId, stage_id: stageId, assignment_id: own?.assignmentId ?? null }
}

function writer({ own }: Place): string {
  if (!own) throw new Refusal('not_found')
  return own.personId
}

async function findPost(tx: Tx, { applicationId, stageId }: Place, id: string) {
  const row = await tx
    .selectFrom('discussion_posts as d')
    .leftJoin('discussion_withdrawals as w', 'w.post_id', 'd.id')
    .where('d.id', '=', id)
    .where('d.application_id', '=', applicationId)
    .where('d.stage_id', '=', stageId)
    .select(['d.id', 'd.author_id as authorId', 'w.withdrawn_at as withdrawnAt'])
    .executeTakeFirst()
  return row && { id: row.id, authorId: row.authorId, isWithdrawn: row.withdrawnAt !== null }
}

async function findFlag(tx: Tx, { applicationId, stageId }: Place, id: string) {
  const row = await tx
    .selectFrom('review_flags as f')
    .leftJoin('review_flag_resolutions as r', 'r.flag_id', 'f.id')
    .where('f.id', '=', id)
    .where('f.application_id', '=', applicationId)
    .where('f.stage_id', '=', stageId)
    .select(['f.id', 'f.raised_by as raisedBy', 'r.resolved_at as resolvedAt'])
    .executeTakeFirst()
  return row && { id: row.id, raisedBy: row.raisedBy, isResolved: row.resolvedAt !== null }
}
