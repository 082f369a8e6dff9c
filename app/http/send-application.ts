import { z } from 'zod'

import { resubmit } from '#app/domain/application-changes.ts'
import { declarationsOf } from '#app/domain/application-pages.ts'
import { submit, submitLate, submitNext, submittingMove } from '#app/domain/application-submit.ts'
import { checkQuestion } from '#app/domain/check-question.ts'
import type { Problem } from '#app/domain/problem.ts'
import { refuseUnless } from '#app/domain/refusal.ts'
import type { ApplicantView } from '#db/applicant-view.ts'
import { changeApplication } from '#db/application.ts'

import type { AnswerPost } from './answer-post.ts'
import { postedText } from './posted-operation.ts'
import { saveAnswers } from './save-answers.ts'

/** Saves what was declared, as any answer is, and says what is missing of it. Whoever only helps to write declares nothing. */
export async function declarationProblems(
  personId: string,
  view: ApplicantView,
  post: AnswerPost,
): Promise<Problem[]> {
  refuseUnless(view.capacity !== 'contributor', 'not_allowed')
  const { typed } = await saveAnswers(personId, view.id, post)
  const answers = { ...view.answers, ...typed }
  return declarationsOf(view).flatMap((question) => checkQuestion(question, answers, view.facts))
}

type SendingFacts = { reachedUsAt: Date; declared: boolean; deviceAt?: Date }
type Sending = SendingFacts & { personId: string }

const instant = z.iso.datetime().transform((it) => new Date(it))

/** When it reached us, and what was posted of it: whether it was declared, and what a device believed the time to be. */
export function sendingFacts(reachedUsAt: Date, { fields }: AnswerPost): SendingFacts {
  const deviceAt = instant.safeParse(postedText(fields, 'device_at')).data
  const declared = postedText(fields, 'declared') === 'yes'
  return { reachedUsAt, declared, ...(deviceAt && { deviceAt }) }
}

/** Sends an application by the move that its status and the moment at which the request reached us call for. */
export async function sendApplication(view: ApplicantView, { personId, ...sent }: Sending) {
  const { reachedUsAt } = sent
  const declared = sent.declared || declarationsOf(view).length > 0
  await changeApplication(view.id, { personId }, (file, signed) => {
    const input = { ...sent, declared }
    if (file.application.status === 'changes_requested') return resubmit(file, input, signed)
    if (file.application.status === 'invited') return submitNext(file, input, signed)
    return submittingMove(file.call, reachedUsAt) === 'submit_late'
      ? submitLate(file, input, signed)
      : submit(file, input, signed)
  })
}
