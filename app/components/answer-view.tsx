import type { ReactNode } from 'react'
import { textAnswer } from '#app/domain/answer.ts'
import type { Question } from '#app/domain/question.ts'
import { AnswerCalculated } from './answer-calculated.tsx'
import { AnswerFiles } from './answer-files.tsx'
import { AnswerRows } from './answer-rows.tsx'
import type { AnswerSetting } from './answer-setting.ts'
import { AnswerTable } from './answer-table.tsx'
import { answerWords } from './answer-words.ts'

/** One answer as it is read: in words, a list, a table or links to files; empty where nothing was answered. */
export function AnswerView({ question, setting }: { question: Question; setting: AnswerSetting }): ReactNode {
  const raw = setting.answers[question.key]
  switch (question.kind) {
    case 'rows':
      return <AnswerRows {...{ question, setting }} />
    case 'table':
      return <AnswerTable {...{ question, raw }} />
    case 'calculated':
      return <AnswerCalculated {...{ question, setting }} />
    case 'files':
      return <AnswerFiles {...{ question: question.key, setting }} />
    case 'long_text':
      return <p className="minka-answer__prose">{textAnswer(raw)}</p>
    default:
      return answerWords(question, raw, setting)
  }
}
