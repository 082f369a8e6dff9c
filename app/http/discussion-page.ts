import { randomUUID } from 'node:crypto'

import { data, redirect } from 'react-router'

import { type FormDefinition } from '#app/domain/form.ts'
import { discussionInputs, discussionIntent } from '#app/domain/discussion.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findCase } from '#db/case-view.ts'
import { findStageOf, readDiscussion } from '#db/discussion-view.ts'
import { changeDiscussion } from '#db/discussion.ts'
import { recordRead } from '#db/read-log.ts'
import { listReviewsBeside } from '#db/review-list.ts'
import { findReview } from '#db/review-view.ts'

import { attemptBeside } from './attempt-beside.ts'
import { readFields } from './body.ts'
import { found, requireId } from './found.ts'
import { postedText } from './posted-operation.ts'
import { checkForm } from './read-form.ts'

/** The discussion that a reviewer takes part in, with the other reviews; a 404 page for whoever does not see them (yet). */
export async function reviewerDiscussion(personId: string, assignment: string) {
  const review = await reviewWithOthers(personId, assignment)
  const { id, applicationId, stageId, isNamed, inReview, frozen, reference, title, timeZone, call } = review
  await recordRead(applicationId, personId, ['reviewer'])
  const reading = { applicationId, stageId, readerId: personId, isOffice: false, isNamed, inReview }
  const [discussion, reviews] = await Promise.all([readDiscussion(reading), listReviewsBeside(review)])
  return { id, reference, title, call, timeZone, inReview, reviews, ...asked(discussion, frozen.definition) }
}

/** The application whose discussion a reviewer takes part in. */
export async function reviewWithOthers(personId: string, assignment: string) {
  const review = found(await findReview(personId, requireId(assignment)))
  return found(review.showsOthers ? review : undefined)
}

/** The same discussion as the office has it, with every name. */
export async function officeDiscussion(personId: string, applicationId: string) {
  const known = found(await findCase(personId, requireId(applicationId)))
  const { stageId, isNamed } = await findStageOf(known.id)
  await recordRead(known.id, personId, known.roles)
  const { frozen, ...head } = known
  const reading = { applicationId: known.id, readerId: personId, isOffice: true, isNamed }
  const discussion = stageId
    ? await readDiscussion({ ...reading, stageId, inReview: known.status === 'in_review' })
    : { posts: [], flags: [], others: [], mayWrite: false }
  return { known: head, ...asked(discussion, frozen?.definition) }
}

/** With the parts of the form that may be flagged, and the ids of what the page may make. Flags on what is hidden stay so. */
function asked(
  discussion: Awaited<ReturnType<typeof readDiscussion>>,
  definition: FormDefinition | undefined,
) {
  const sections = (definition?.sections ?? []).map(({ key, title }) => ({ key, title }))
  const isKnown = ({ section }: { section: string }) => sections.some(({ key }) => key === section)
  const flags = discussion.flags.filter(isKnown)
  return { discussion: { ...discussion, flags }, sections, fresh: { post: randomUUID(), flag: randomUUID() } }
}

/** Takes one of the forms of a discussion, and answers with its page. */
export async function saveDiscussion(
  request: Request,
  { personId, applicationId, page }: { personId: string; applicationId: string; page: string },
) {
  const fields = await readFields(request)
  const intent = discussionIntent.safeParse(postedText(fields, 'intent'))
  if (!intent.success) throw data(null, { status: 404 })
  const form = checkForm(fields, discussionInputs[intent.data], {
    words: m.discussion_words(),
    section: m.discussion_section(),
    concern: m.discussion_concern(),
    flag: m.discussion_which_flag(),
    answer: m.discussion_answer(),
  })
  if (!form.ok) return form.reply

  return attemptBeside({ typed: form.typed, fields: { unknown_section: 'section' } }, async () => {
    await changeDiscussion(applicationId, { personId }, form.input)
    return redirect(`${page}?done=${intent.data}`)
  })
}
