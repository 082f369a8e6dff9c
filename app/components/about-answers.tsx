import { isAnswered } from '#app/domain/answer.ts'
import { questionsOf, type FormDefinition } from '#app/domain/form.ts'
import { m } from '#app/messages/compiled/messages.js'
import type { AnswerSetting } from './answer-setting.ts'
import { AnswerView } from './answer-view.tsx'
import { Details } from './details.tsx'
import { localized } from './localized.ts'

export type ReadForm = { definition: FormDefinition; setting: AnswerSetting }

/** The answers that a criterion is about, folded: where a page has no second column nobody has to scroll back for them. */
export function AboutAnswers({ about, form }: { about: readonly string[]; form: ReadForm }) {
  const questions = questionsOf(form.definition).filter(({ key }) => about.includes(key))
  if (questions.length === 0) return null
  return (
    <div className="minka-folded">
      <Details summary={m.review_about_here({ count: questions.length })}>
        {questions.map((question) => (
          <div key={question.key} className="minka-folded__answer">
            <p className="minka-answer__question">{localized(question.label)}</p>
            {isAnswered(form.setting.answers[question.key]) ? (
              <AnswerView question={question} setting={form.setting} />
            ) : (
              <p className="minka-quiet">{m.ui_not_answered()}</p>
            )}
          </div>
        ))}
      </Details>
    </div>
  )
}
