import { fileRefusal } from '#app/domain/check-files.ts'
import { problemOf } from '#app/domain/check-question.ts'
import { addReportFile, recordReportAnswers, removeReportFile } from '#db/report-answer.ts'

import type { AnswerPost } from './answer-post.ts'
import { postedText } from './posted-operation.ts'
import type { Saved } from './save-answers.ts'

/** Saves a posted page of a report whatever it is worth: its answers, then the files added to it, then one that is taken off. */
export async function saveReport(personId: string, reportId: string, post: AnswerPost): Promise<Saved> {
  const outcomes = await recordReportAnswers(personId, reportId, post.operations)
  const refused = post.notTaken.map(({ question, finding }) => problemOf(question, finding))
  for (const { question, file } of post.received) {
    const refusal = fileRefusal(file, question)
    if (refusal) refused.push(problemOf(question, refusal))
    else await addReportFile({ personId, reportId, question: question.key }, file)
  }
  const [question = '', file] = postedText(post.fields, 'remove_file').split('.')
  if (file) await removeReportFile({ personId, reportId, question }, file)
  const typed = Object.fromEntries(post.operations.map((it) => [it.question, it.raw]))
  return { conflicts: outcomes.filter((it) => it.outcome === 'conflict'), refused, typed }
}
