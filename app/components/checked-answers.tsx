import { type Answers, isAnswered } from '#app/domain/answer.ts'
import { isAnswerable } from '#app/domain/applicant-status.ts'
import type { FormPage } from '#app/domain/application-pages.ts'
import type { ApplicationStatus } from '#app/domain/application.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'
import type { Question } from '#app/domain/question.ts'
import { takesAnswer } from '#app/domain/takes-answer.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { AnswerSetting } from './answer-setting.ts'
import { AnswerView } from './answer-view.tsx'
import { localized } from './localized.ts'
import type { OfferedPlace } from './question-setting.ts'
import { SummaryList } from './summary-list.tsx'

/** What is not an answer to read again: the declaration has its own page, a note says nothing of theirs. */
const unread: readonly Question['kind'][] = ['declaration', 'note']

type CheckedAnswersProps = {
  view: {
    id: string
    status: ApplicationStatus
    unlockedSections: readonly string[]
    answers: Answers
    facts: CallFacts
    places: readonly OfferedPlace[]
  }
  /** The pages with the questions that are asked. */
  pages: readonly FormPage[]
}

/** Every answer by section, each group with a link to change it where it can be changed. */
export function CheckedAnswers({ view, pages }: CheckedAnswersProps) {
  const { id, answers, facts } = view
  const placeNames = Object.fromEntries(view.places.map(({ code, name }) => [code, name]))
  const setting = { answers, facts, placeNames, fileHref: (file: string) => `/apply/${id}/files/${file}` }
  const sections = [...new Set(pages.map(({ section }) => section))]
  return sections.map((section) => (
    <section key={section.key}>
      <h2 className="govuk-heading-l">{localized(section.title)}</h2>
      {pages
        .filter((page) => page.section === section)
        .map(({ group }) => {
          const change = isAnswerable(view, section.key)
            ? `/apply/${id}/questions/${group.key}?back=check`
            : undefined
          const asked = group.questions.filter((it) => !unread.includes(it.kind))
          return (
            <div key={group.key} className="minka-checked">
              <div className="minka-checked__head">
                <h3 className="govuk-heading-m">{localized(group.title)}</h3>
                {change && (
                  <a className="govuk-link" href={change}>
                    {m.ui_change()}
                    <span className="minka-hidden"> {localized(group.title)}</span>
                  </a>
                )}
              </div>
              {runsOf(asked).map((run) => (
                <Run key={run[0]?.key} run={run} setting={setting} />
              ))}
            </div>
          )
        })}
    </section>
  ))
}

/** Answers of a few words stand in one list; tables and rows stand alone between them, in the order of the form. */
function runsOf(questions: readonly Question[]): Question[][] {
  return questions.reduce<Question[][]>((runs, question) => {
    const last = runs.at(-1)
    const joins = last?.[0] && !isLong(last[0]) && !isLong(question)
    return joins ? [...runs.slice(0, -1), [...last, question]] : [...runs, [question]]
  }, [])
}

function isLong({ kind }: Question): boolean {
  return kind === 'rows' || kind === 'table'
}

function Run({ run, setting }: { run: readonly Question[]; setting: AnswerSetting }) {
  const [first] = run
  if (first && isLong(first))
    return (
      <>
        <h4 className="govuk-heading-s">{localized(first.label)}</h4>
        <AnswerView question={first} setting={setting} />
      </>
    )
  return (
    <SummaryList
      rows={run.map((question) => ({
        key: localized(question.label),
        value: isEmpty(question, setting.answers) ? '' : <AnswerView {...{ question, setting }} />,
      }))}
    />
  )
}

function isEmpty({ key, kind }: Question, answers: Answers): boolean {
  return takesAnswer({ kind }) && !isAnswered(answers[key])
}
