import type { ApplicationStatus } from '#app/domain/application.ts'
import type { Capacity } from '#app/domain/capacity.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { Details } from './details.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { formatDateTime } from './format.ts'
import { InsetText } from './inset-text.tsx'
import { LetterWords, type WordedLetter } from './letter-words.tsx'
import { Radios } from './radios.tsx'
import { ReconsiderFields } from './reconsider-form.tsx'
import { SummaryList } from './summary-list.tsx'
import { TextArea } from './text-area.tsx'
import { WarningText } from './warning-text.tsx'

type Asked = {
  reason: string
  at: Date
  by: string
  file: { id: string; name: string } | null
  answer: { answer: 'upheld' | 'granted'; reason: string; at: Date; by: string } | null
}

type ReconsiderationBodyProps = {
  known: {
    id: string
    status: ApplicationStatus
    timeZone: string
    roles: readonly Capacity[]
    conflicted: boolean
    liveDecision: 'proposed' | 'approved' | null
  }
  reconsidering: { until: Date | null; waits: boolean; decidedIt: boolean; asked: Asked | null }
  /** What goes out when a request that came on paper is recorded. */
  letters: readonly WordedLetter[]
  problems: readonly FieldProblem[]
  values: Record<string, string[]>
}

/** What an applicant asked of the decision, for whoever answers it: the decision stands, or another is proposed. */
export function ReconsiderationBody(props: ReconsiderationBodyProps) {
  const { known, reconsidering, letters, problems, values } = props
  const { until, waits, decidedIt, asked } = reconsidering
  const decides = known.roles.some((role) => role === 'officer' || role === 'approver')
  const mayAct = decides && !known.conflicted
  return (
    <>
      <h2 className="govuk-heading-m">{m.reconsider_manage_title()}</h2>
      {!asked && <p className="govuk-body">{m.reconsider_manage_none()}</p>}
      {asked && <WhatWasAsked {...{ known, asked }} />}
      {waits && known.liveDecision && <p className="govuk-body">{m.reconsider_manage_live()}</p>}
      {waits && !known.liveDecision && mayAct && <Answer {...{ decidedIt, problems, values }} />}
      {until && known.roles.includes('officer') && mayAct && (
        <Details summary={m.reconsider_paper_title()} open={problems.length > 0}>
          <form method="post" encType="multipart/form-data">
            <p className="govuk-body">
              {m.reconsider_paper_text({ until: formatDateTime(until, getLocale(), known.timeZone) })}
            </p>
            <ReconsiderFields problems={problems} reason={values['reason']?.[0]} isPaper />
            <LetterWords letters={letters} />
            <Button>{m.reconsider_paper_button()}</Button>
          </form>
        </Details>
      )}
    </>
  )
}

function WhatWasAsked({ known, asked }: { known: ReconsiderationBodyProps['known']; asked: Asked }) {
  const { reason, at, by, file, answer } = asked
  const signed = (name: string, when: Date) =>
    m.decision_who_when({ name, when: formatDateTime(when, getLocale(), known.timeZone) })
  const said = answer?.answer === 'upheld' ? m.reconsider_answer_upheld() : m.reconsider_answer_granted()
  return (
    <>
      <SummaryList
        rows={[
          { key: m.reconsider_asked_at(), value: signed(by, at) },
          ...(file
            ? [
                {
                  key: m.reconsider_file(),
                  value: (
                    <a className="govuk-link" href={`/manage/applications/${known.id}/files/${file.id}`}>
                      {file.name}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      <InsetText>
        <p className="minka-answer__prose">{reason}</p>
      </InsetText>
      {answer && (
        <SummaryList
          rows={[
            { key: m.reconsider_answer_legend(), value: said },
            { key: m.reconsider_answered_at(), value: signed(answer.by, answer.at) },
            { key: m.reconsider_answer_label(), value: <span className="minka-lines">{answer.reason}</span> },
          ]}
        />
      )}
    </>
  )
}

type AnswerProps = Pick<ReconsiderationBodyProps, 'problems' | 'values'> & { decidedIt: boolean }

function Answer({ decidedIt, problems, values }: AnswerProps) {
  return (
    <form method="post" className="minka-reading">
      {decidedIt && <InsetText>{m.reconsider_answer_own()}</InsetText>}
      <Radios
        name="answer"
        legend={m.reconsider_answer_legend()}
        legendSize="s"
        error={problemOf(problems, 'answer')}
        defaultValue={values['answer']?.[0]}
        options={[
          ...(decidedIt
            ? []
            : [
                {
                  value: 'upheld',
                  label: m.reconsider_answer_upheld(),
                  hint: m.reconsider_answer_upheld_hint(),
                },
              ]),
          {
            value: 'granted',
            label: m.reconsider_answer_granted(),
            hint: m.reconsider_answer_granted_hint(),
          },
        ]}
      />
      <TextArea
        name="reason"
        rows={6}
        label={m.reconsider_answer_label()}
        hint={m.reconsider_answer_hint()}
        limit={{ max: 5000, unit: 'characters' }}
        error={problemOf(problems, 'reason')}
        defaultValue={values['reason']?.[0]}
      />
      <WarningText>{m.reconsider_answer_tells()}</WarningText>
      <Button>{m.reconsider_answer_button()}</Button>
    </form>
  )
}
