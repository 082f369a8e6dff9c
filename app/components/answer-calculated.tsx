import type { QuestionOf } from '#app/domain/question.ts'
import type { AnswerSetting } from './answer-setting.ts'
import { calculatedWords } from './calculated-words.ts'
import { Facts } from './facts.tsx'

type AnswerCalculatedProps = { question: QuestionOf<'calculated'>; setting: AnswerSetting }

/** The figures that the portal works out from the other answers. */
export function AnswerCalculated({ question, setting }: AnswerCalculatedProps) {
  return <Facts facts={calculatedWords(question, setting)} />
}
