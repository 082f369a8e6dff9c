import type { ReactNode } from 'react'
import { isAnswered } from '#app/domain/answer.ts'
import { questionsOfSection, type FormDefinition } from '#app/domain/form.ts'
import type { Question } from '#app/domain/question.ts'
import { takesAnswer } from '#app/domain/takes-answer.ts'
import { textIn } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import type { AnswerSetting } from './answer-setting.ts'
import { AnswerView } from './answer-view.tsx'

/** The id of the place where an answer is shown, for links to it. */
export function answerId(key: string): string {
  return `answer-${key}`
}

type CaseAnswersProps = {
  definition: FormDefinition
  setting: AnswerSetting
  /** Before the ids of its places, where a page shows two submissions. */
  prefix?: string
  /** What stands beside the words of a question, by its key. */
  beside?: (question: string) => ReactNode
}

/** A submission section by section, each answer at a place of its own that can be linked to. */
export function CaseAnswers({ definition, setting, prefix = '', beside }: CaseAnswersProps) {
  return definition.sections.map((section) => (
    <section key={section.key} id={`${prefix}section-${section.key}`} className="minka-answers">
      <h2 className="govuk-heading-m">{textIn(section.title, getLocale())}</h2>
      {questionsOfSection(section)
        .filter(({ kind }) => kind !== 'note')
        .map((question) => (
          <Answer key={question.key} {...{ question, setting, prefix }} beside={beside?.(question.key)} />
        ))}
    </section>
  ))
}

type AnswerProps = { question: Question; setting: AnswerSetting; prefix: string; beside: ReactNode }

function Answer({ question, setting, prefix, beside }: AnswerProps) {
  const isEmpty = takesAnswer(question) && !isAnswered(setting.answers[question.key])
  return (
    <div id={prefix + answerId(question.key)} className="minka-answer" tabIndex={-1}>
      <h3 className="minka-answer__question">{textIn(question.label, getLocale())}</h3>
      {beside}
      <div className="minka-answer__value">
        {isEmpty ? (
          <p className="minka-quiet">{m.ui_not_answered()}</p>
        ) : (
          <AnswerView {...{ question, setting }} />
        )}
      </div>
    </div>
  )
}
