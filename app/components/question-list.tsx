import { openerOf } from '#app/domain/opened-question.ts'
import type { Question } from '#app/domain/question.ts'
import { takesAnswer } from '#app/domain/takes-answer.ts'

import { QuestionInput } from './question-input.tsx'
import { useQuestionSetting } from './question-setting.ts'

/**
 * The questions of a page. One that an option of another opens stands with that option; one with any other condition
 * appears once the condition holds. Each posts its key and the revision that it was shown with.
 */
export function QuestionList({ questions }: { questions: readonly Question[] }) {
  const { asked } = useQuestionSetting()
  const openerIn = (question: Question) => {
    const key = openerOf(question)?.key
    return questions.find((it) => it.key === key && (it.kind === 'one_of' || it.kind === 'yes_no'))
  }
  const ask = (question: Question) => (
    <div key={question.key} className="minka-question">
      {takesAnswer(question) && <input type="hidden" name="asked" value={question.key} />}
      <QuestionInput
        question={question}
        opened={questions.filter((it) => openerIn(it)?.key === question.key)}
        ask={ask}
      />
    </div>
  )
  return questions.filter((it) => openerIn(it) === undefined && asked.keys.has(it.key)).map(ask)
}
