import { paperProblem, paperQuestion } from '#app/domain/signed-paper.ts'
import type { ReceivedFile } from '#app/domain/upload.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { problemSentence } from './problem-sentence.ts'

/** What is wrong with a signed paper, as a sentence; nothing when it will do. */
export function paperSentence(paper: ReceivedFile | undefined): string | undefined {
  const locale = getLocale()
  const question = paperQuestion({ [locale]: m.manage_withdraw_paper() })
  const problem = paperProblem(paper, question)
  return problem && problemSentence(problem, question, { locale, region: '001', currency: '' })
}
