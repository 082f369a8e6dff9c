import { randomUUID } from 'node:crypto'

import { listSeats } from '#db/discussion-seats.ts'
import { readDiscussion } from '#db/discussion-view.ts'
import { changeDiscussion } from '#db/discussion.ts'
import { database } from '#db/connection.ts'
import { findReview } from '#db/review-view.ts'
import { type TestPerson, staffOf } from '#tests/support/people.ts'
import { accepts, anApplicationInReview, asks, inReviewStage, submits } from '#tests/support/reviewing.ts'

type Wishes = Parameters<typeof inReviewStage>[1]

/** An application in review by three, of whom two have sent theirs, in a stage that shows the others after one's own. */
export async function aDeliberation(wishes: Wishes = {}) {
  const { call, application, officer, reviewer: mirtha } = await anApplicationInReview()
  await inReviewStage(call, { reviews_shown: 'after_own', ...wishes })
  const [abel, rafael] = [
    await staffOf(call.id, 'reviewer', 'Abel Curico'),
    await staffOf(call.id, 'reviewer', 'Rafael Panduro'),
  ]
  const review = async (reviewer: TestPerson) => {
    const id = await asks(officer, application, reviewer)
    await accepts(reviewer, id)
    return id
  }
  const ids = { mirtha: await review(mirtha), abel: await review(abel), rafael: await review(rafael) }
  await submits(mirtha, ids.mirtha, '3')
  await submits(abel, ids.abel, '1', 'Conviene mirar el monto')
  return { call, application, officer, mirtha, abel, rafael, ids }
}

/** Writes a post and mentions whoever of these takes part; answers its id. */
export async function says(
  who: TestPerson,
  applicationId: string,
  words: string,
  mentioned: readonly TestPerson[] = [],
): Promise<string> {
  const id = randomUUID()
  const seats = await listSeats(database(), applicationId)
  const named = seats.filter(({ personId }) => mentioned.some((it) => it.id === personId))
  const mentions = named.map(({ key }) => key)
  await changeDiscussion(applicationId, { personId: who.id }, { intent: 'post', id, words, mentions })
  return id
}

/** Raises a flag and resolves it. */
export async function resolvesOwnFlag(
  who: TestPerson,
  applicationId: string,
  { section, concern, answer }: { section: string; concern: string; answer: string },
) {
  const id = randomUUID()
  const by = { personId: who.id }
  await changeDiscussion(applicationId, by, { intent: 'flag', id, section, concern })
  await changeDiscussion(applicationId, by, { intent: 'resolve', flag: id, answer })
}

/** The discussion as a reviewer has it; nothing while they do not see it. */
export async function discussionOf(reviewer: TestPerson, assignmentId: string) {
  const review = await findReview(reviewer.id, assignmentId)
  if (!review?.showsOthers) return undefined
  const { applicationId, stageId, isNamed, inReview } = review
  const reading = { applicationId, stageId, readerId: reviewer.id, isOffice: false, isNamed, inReview }
  return readDiscussion(reading)
}
