import { data, redirect } from 'react-router'
import { z } from 'zod'

import { Refusal } from '#app/domain/refusal.ts'
import { type ReviewProblem, checkReview } from '#app/domain/review-check.ts'
import { keepReview, reviseReview, submitReview } from '#app/domain/review-rules.ts'
import { type ReviewOperation, type WrittenField, scoresOf } from '#app/domain/review-words.ts'
import { changeReview } from '#db/review.ts'
import { recordReview } from '#db/review-words.ts'

import { attempt } from './attempt.ts'
import { readFields } from './body.ts'
import { namedOperation, postedText } from './posted-operation.ts'
import { reviewOf } from './review-page.ts'

const intents = ['save', 'previous', 'next', 'submit', 'revise', 'keep'] as const
type Intent = (typeof intents)[number]

/** A review as its page posted it: what was typed in each field that the page asked, whatever it is. */
export type ReviewPost = { fields: FormData; operations: ReviewOperation[] }

/** Reads the fields of a review out of a post: those that it says its page asked. */
export async function readReviewPost(request: Request): Promise<ReviewPost> {
  const fields = await readFields(request)
  const asked = new Set(fields.getAll('asked').filter((it) => typeof it === 'string'))
  const operations = [...asked].map((field) => {
    const value = postedText(fields, field).replaceAll(/\r\n?/g, '\n').replaceAll('\0', '')
    return { field, value, ...namedOperation(fields, field, value) }
  })
  return { fields, operations }
}

/** What a page of a review shows again after a post that was not simply done. */
export type ReviewReply = {
  typed: Readonly<Record<string, string>>
  conflicts?: readonly { field: string; other: WrittenField }[]
  faults?: readonly ReviewProblem[]
  refusal?: string
}

type Writer = { personId: string; assignment: string; page: '' | '/scores' }

/**
 * Saves a posted review, and submits it where that was asked. What was typed on top of something older comes back as 409
 * with both texts; what is missing comes back as 422, saved all the same.
 */
export async function saveReviewPost(request: Request, writer: Writer) {
  const { assignment } = writer
  const { review, criteria } = await reviewOf(writer.personId, assignment)
  const { fields, operations } = await readReviewPost(request)
  const intent = z.enum(intents).catch('save').parse(postedText(fields, 'intent'))
  const typed = Object.fromEntries(operations.map(({ field, value }) => [field, value]))
  const reply = (status: number, more: Omit<ReviewReply, 'typed'>) =>
    data<ReviewReply>({ typed, ...more }, { status })

  const done = await attempt(async () => {
    if (intent === 'revise') {
      await changeReview(assignment, writer, (file, signed) => reviseReview(file, {}, signed))
      return redirect(`/review/${assignment}${writer.page}?done=reopened`)
    }
    if (intent === 'keep') return keepAsSent(writer, operations)
    const conflicts = await record(writer, operations)
    if (conflicts.length > 0) return reply(409, { conflicts })
    if (intent !== 'submit') return redirect(afterSaving(intent, review, writer.page))

    const faults = checkReview(
      { criteria },
      scoresOf({ criteria }, (field) => typed[field] ?? ''),
    )
    if (faults.length > 0) return reply(422, { faults })
    await changeReview(assignment, writer, (file, signed, scores) => submitReview(file, { scores }, signed))
    return redirect('/review?done=submitted')
  })
  return 'data' in done && 'refusal' in done.data && done.data.refusal !== undefined
    ? reply(409, { refusal: done.data.refusal })
    : done
}

/** Leaves a review as it was sent, over what was typed: all of that is recorded first, also what came in the way of something else. */
async function keepAsSent(writer: Writer, operations: readonly ReviewOperation[]) {
  const { assignment } = writer
  await record(
    writer,
    operations.map((it) => ({ ...it, baseRevision: Number.MAX_SAFE_INTEGER })),
  )
  await changeReview(assignment, writer, (file, signed) => keepReview(file, {}, signed))
  return redirect(`/review/${assignment}?done=kept`)
}

/** Records everything, and answers what came in the way of something else. */
async function record({ personId, assignment }: Writer, operations: readonly ReviewOperation[]) {
  const { outcomes } = await recordReview(personId, assignment, operations)
  for (const it of outcomes) if (it.outcome === 'refused') throw new Refusal(it.why)
  return outcomes.filter((it) => it.outcome === 'conflict')
}

type Beside = { id: string; previous: string | null; next: string | null }

/** Where a saved draft leads: back to itself, or to the review before or after it. */
function afterSaving(
  intent: Exclude<Intent, 'submit' | 'revise' | 'keep'>,
  { id, previous, next }: Beside,
  page: string,
) {
  const beside = { save: null, previous, next }[intent]
  return beside === null ? `/review/${id}${page}?done=saved` : `/review/${beside}${page}?done=left`
}
