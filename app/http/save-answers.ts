import type { Answers } from '#app/domain/answer.ts'
import { fileRefusal } from '#app/domain/check-files.ts'
import { problemOf } from '#app/domain/check-question.ts'
import type { Problem } from '#app/domain/problem.ts'
import { type AnswerOutcome, recordAnswers } from '#db/answer.ts'
import { addAttachments, removeAttachment } from '#db/attachment.ts'

import type { AnswerPost } from './answer-post.ts'
import { postedText } from './posted-operation.ts'
import { joinPhotos } from './files/join-photos.ts'

type Conflict = Extract<AnswerOutcome, { outcome: 'conflict' }>

/** What saving a page could not simply do: answers that others changed meanwhile, and files that cannot be taken. */
export type Saved = { conflicts: Conflict[]; refused: Problem[]; typed: Answers }

/**
 * Saves a posted page whatever it is worth: its answers, then the files added to it, then one that is taken off, or photos put
 * together.
 */
export async function saveAnswers(personId: string, applicationId: string, post: AnswerPost): Promise<Saved> {
  const outcomes = await recordAnswers(personId, applicationId, post.operations)
  const refused = post.notTaken.map(({ question, finding }) => problemOf(question, finding))
  for (const { question, file } of post.received) {
    const refusal = fileRefusal(file, question)
    if (refusal) refused.push(problemOf(question, refusal))
    else await addAttachments({ personId, applicationId, question: question.key }, [file])
  }
  const [question = '', file] = postedText(post.fields, 'remove_file').split('.')
  if (file) await removeAttachment({ personId, applicationId, question }, file)
  if (post.joining) {
    const finding = await joinPhotos({ personId, applicationId, question: post.joining })
    if (finding) refused.push(problemOf(post.joining, finding))
  }
  return { conflicts: outcomes.filter((it) => it.outcome === 'conflict'), refused, typed: typedIn(post) }
}

function typedIn({ operations }: AnswerPost): Answers {
  return Object.fromEntries(operations.map(({ question, raw }) => [question, raw]))
}
