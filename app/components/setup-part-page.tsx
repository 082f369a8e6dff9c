import type { Answers } from '#app/domain/answer.ts'
import type { ChangeKind } from '#app/domain/call-changes.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'
import type { SetupPartName } from '#app/domain/call-setup.ts'
import type { Question } from '#app/domain/question.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'

import { AnswerConflicts } from './answer-conflicts.tsx'
import { AnswerView } from './answer-view.tsx'
import { Button } from './button.tsx'
import { CallCriteria } from './call-criteria.tsx'
import { Details } from './details.tsx'
import type { FieldProblem } from './field-problem.ts'
import { InsetText } from './inset-text.tsx'
import { localized } from './localized.ts'
import { QuestionForm } from './question-form.tsx'
import { changeWords } from './setup-names.ts'
import { SummaryList } from './summary-list.tsx'

type Rubric = {
  id: string
  title: LocalizedText
  criteria: readonly { key: string; text: LocalizedText; weight: string }[]
}

type SetupPartPageProps = {
  page: {
    head: { mayChange: boolean }
    part: SetupPartName
    questions: readonly Question[]
    fixed: readonly { question: Question; kind: ChangeKind }[]
    kinds: readonly ChangeKind[]
    answers: Answers
    facts: CallFacts
    base: number
    rubrics: readonly Rubric[]
  }
  typed: Answers
  rowCounts: Readonly<Record<string, number>>
  conflict: { answers: Answers; by: string; at: Date } | undefined
  problems: readonly FieldProblem[]
}

/** One part of a call: what can be answered as a form, what stays as it is with the reason. */
export function SetupPartPage({ page, typed, rowCounts, conflict, problems }: SetupPartPageProps) {
  const { facts, kinds, rubrics, head } = page
  const answers = { ...page.answers, ...typed }
  const questions = head.mayChange ? page.questions : []
  const shown = head.mayChange
    ? page.fixed
    : page.questions.map((question) => ({ question, kind: undefined }))
  return (
    <>
      {kinds.map((kind) => (
        <InsetText key={kind}>{changeWords(kind)}</InsetText>
      ))}
      <Fixed {...{ shown, facts }} answers={page.answers} />
      {conflict && <Conflict {...{ conflict, questions, facts, answers }} />}
      {questions.length > 0 && (
        <QuestionForm
          {...{ questions, answers, facts, problems, rowCounts }}
          placesHref=""
          fileHref={() => ''}
          defaultButton={<DefaultButton />}
        >
          <input type="hidden" name="base" value={page.base} />
          <Button>{m.callsetup_save()}</Button>
        </QuestionForm>
      )}
      {head.mayChange && (page.part === 'form' || page.part === 'stages') && (
        <p className="govuk-body">
          <a className="govuk-link" href="/manage/forms">
            {m.callsetup_forms_link()}
          </a>
        </p>
      )}
      {rubrics.map(({ id, title, criteria }) => (
        <Details key={id} summary={m.callsetup_rubric({ title: localized(title) })}>
          <CallCriteria criteria={criteria} />
        </Details>
      ))}
    </>
  )
}

type FixedProps = {
  shown: readonly { question: Question; kind: ChangeKind | undefined }[]
  answers: Answers
  facts: CallFacts
}

function Fixed({ shown, answers, facts }: FixedProps) {
  if (shown.length === 0) return null
  const setting = { answers, facts, placeNames: {}, fileHref: () => '' }
  return (
    <SummaryList
      rows={shown.map(({ question, kind }) => ({
        key: localized(question.label),
        value: (
          <>
            <AnswerView {...{ question, setting }} />
            {kind && <p className="govuk-hint">{changeWords(kind)}</p>}
          </>
        ),
      }))}
    />
  )
}

type ConflictProps = {
  conflict: { answers: Answers; by: string; at: Date }
  questions: readonly Question[]
  answers: Answers
  facts: CallFacts
}

/** Only what both wrote differently is shown. */
function Conflict({ conflict, questions, answers, facts }: ConflictProps) {
  const { by, at } = conflict
  const differing = questions.filter(
    ({ key }) => JSON.stringify(conflict.answers[key]) !== JSON.stringify(answers[key]),
  )
  return (
    <AnswerConflicts
      conflicts={differing.map(({ key }) => ({
        question: key,
        other: { raw: conflict.answers[key], by, at },
      }))}
      questions={questions}
      setting={{ facts, places: [] }}
      fileHref={() => ''}
    />
  )
}

/** What the Enter key presses: the first button of the page would move or remove a row. */
function DefaultButton() {
  return (
    <button type="submit" className="minka-hidden" tabIndex={-1} aria-hidden>
      {m.callsetup_save()}
    </button>
  )
}
