import { z } from 'zod'

import type { CaseFile } from './application-case.ts'
import { begin, requireNoConflict, type ApplicationChange } from './application-change.ts'
import type { Signed } from './capacity.ts'
import { Refusal, refuseUnless } from './refusal.ts'

/**
 * Somebody who takes part in a discussion. A reviewer does by their assignment, an officer without one. `key` names the seat
 * to the others and says nothing of whose it is; `label` is the reviewer's letter where the stage hides who reviews.
 */
export type Seat = { key: string; personId: string; assignmentId: string | null; label: string | null }

/** What the rules of a discussion look at: the case, and who may take part in it now, nobody with a conflict among them. */
export type Room = { file: CaseFile; seats: readonly Seat[] }

const sentence = z.string().default('').transform(withoutNulls).pipe(z.string().min(1, 'problem_required'))

/**
 * The forms of a discussion, by what they do. Those that make something carry its id, so that one that is sent twice makes it
 * once.
 */
export const discussionInputs = {
  post: z.object({
    intent: z.literal('post'),
    id: z.uuid(),
    words: sentence,
    mentions: z.array(z.string()).default([]),
  }),
  withdraw: z.object({ intent: z.literal('withdraw'), id: z.uuid() }),
  flag: z.object({
    intent: z.literal('flag'),
    id: z.uuid(),
    section: z.string().default('').pipe(z.string().min(1, 'problem_required_choice')),
    concern: sentence,
  }),
  resolve: z.object({
    intent: z.literal('resolve'),
    flag: z.uuid('problem_required_choice'),
    answer: sentence,
  }),
}
export type DiscussionIntent = keyof typeof discussionInputs
export type DiscussionInput = z.infer<(typeof discussionInputs)[DiscussionIntent]>

/** What a form does, by the word that it carries. */
export const discussionIntent = z.enum(['post', 'withdraw', 'flag', 'resolve'])

/** The database takes no null character. */
function withoutNulls(typed: string): string {
  return typed.replaceAll('\0', '').trim()
}

/** Who takes part, by name of their seat; whoever it names that does not take part (any more) is left out, silently. */
export function mentionedSeats({ seats }: Room, keys: readonly string[], signed: Signed): Seat[] {
  return seats.filter(({ key, personId }) => keys.includes(key) && personId !== signed.by.personId)
}

/** Writes a post; each person who is mentioned in it is told by email that they are, not what it says. */
export function discuss(
  room: Room,
  { id, mentions }: { id: string; mentions: readonly string[] },
  signed: Signed,
): ApplicationChange {
  const mentioned = mentionedSeats(room, mentions, signed)
  const change = begin(room.file, mentioned.length > 0 ? 'mention' : 'discuss', signed)
  const { label } = requireSeat(room, signed)
  const { stageId } = room.file.application
  const facts = { stageId, label: label ?? undefined }
  return change({
    detail: { postId: id },
    notices: mentioned.map(({ personId, assignmentId }) => ({
      template: 'review-mention',
      to: { personIds: [personId] },
      facts: { ...facts, discussIn: assignmentId },
    })),
  })
}

/** Takes one's own post back: its words are shown to nobody any more, that there was one is. */
export function withdrawPost(
  room: Room,
  post: { id: string; authorId: string; isWithdrawn: boolean },
  signed: Signed,
): ApplicationChange {
  const change = begin(room.file, 'withdraw_post', signed)
  requireSeat(room, signed)
  refuseUnless(post.authorId === signed.by.personId, 'not_found')
  refuseUnless(!post.isWithdrawn, 'post_withdrawn')
  return change({ detail: { postId: post.id } })
}

/** Raises a flag on a part of the form, with a sentence that says why. */
export function raiseFlag(
  room: Room,
  flag: { id: string; section: string },
  signed: Signed,
): ApplicationChange {
  const change = begin(room.file, 'raise_flag', signed)
  requireSeat(room, signed)
  refuseUnless(room.file.sections.includes(flag.section), 'unknown_section')
  return change({ detail: { flagId: flag.id, section: flag.section } })
}

/** Resolves a flag with a sentence, whoever raised it; once. */
export function resolveFlag(
  room: Room,
  flag: { id: string; isResolved: boolean },
  signed: Signed,
): ApplicationChange {
  const change = begin(room.file, 'resolve_flag', signed)
  requireSeat(room, signed)
  refuseUnless(!flag.isResolved, 'flag_resolved')
  return change({ detail: { flagId: flag.id } })
}

/** The seat of whoever signs; refuses whoever has a conflict, and does not exist for anybody else who takes no part. */
function requireSeat({ file, seats }: Room, signed: Signed): Seat {
  requireNoConflict(file, signed)
  const seat = seats.find(({ personId }) => personId === signed.by.personId)
  if (!seat) throw new Refusal('not_found')
  return seat
}
