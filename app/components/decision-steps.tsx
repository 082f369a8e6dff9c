import type { ReactNode } from 'react'

import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { ByHandLetters } from './by-hand-letters.tsx'
import { DecisionForm } from './decision-form.tsx'
import type { DecisionReply, DecisionView, LiveDecisionView } from './decision-view.ts'
import { Details } from './details.tsx'
import { problemOf } from './field-problem.ts'
import { TextArea } from './text-area.tsx'
import { WarningText } from './warning-text.tsx'

type StepProps = { it: DecisionView; live: LiveDecisionView; reply: DecisionReply }

/** What can be done with a decision that is not sent: approve or send it, change it, cancel it. */
export function DecisionSteps({ it, live, reply }: StepProps) {
  const error = (field: string) => problemOf(reply.problems, field)
  const isCancelling = reply.values !== undefined && 'reason' in reply.values
  const isChanging = reply.values !== undefined && !isCancelling
  return (
    <>
      {live.status === 'proposed' ? <Approve it={it} live={live} /> : <Release it={it} live={live} />}
      <Details summary={m.decision_change_title()} open={isChanging}>
        <p className="govuk-body">{m.decision_change_text()}</p>
        <DecisionForm it={it} reply={reply} words={live} button={m.decision_change_button()} />
      </Details>
      <Details summary={m.decision_cancel_title()} open={isCancelling}>
        <p className="govuk-body">{m.decision_cancel_text()}</p>
        <Step it={it} name="cancel">
          <TextArea
            name="reason"
            rows={3}
            label={m.decision_cancel_reason()}
            error={error('reason')}
            defaultValue={reply.values?.['reason']?.[0]}
          />
          <Button variant="warning">{m.decision_cancel_button()}</Button>
        </Step>
      </Details>
    </>
  )
}

function Approve({ it, live }: Omit<StepProps, 'reply'>) {
  if (live.proposedById === it.reader.personId)
    return <p className="govuk-body">{m.decision_approve_other()}</p>
  if (!it.reader.roles.includes('approver')) return <p className="govuk-body">{m.decision_approve_waits()}</p>
  return (
    <section className="minka-group">
      <h2 className="govuk-heading-m">{m.decision_approve_title()}</h2>
      <p className="govuk-body">{m.decision_approve_text()}</p>
      <Step it={it} name="approve">
        <input type="hidden" name="readHash" value={live.hash} />
        <Button>{m.decision_approve_button()}</Button>
      </Step>
    </section>
  )
}

function Release({ it, live: { letters } }: Omit<StepProps, 'reply'>) {
  if (!it.reader.roles.includes('approver')) return <p className="govuk-body">{m.decision_release_waits()}</p>
  const names = letters
    .map(({ name, recipient }) => (recipient === null ? m.decision_release_name_by_hand({ name }) : name))
    .toSorted((one, other) => one.localeCompare(other, getLocale()))
  return (
    <section className="minka-group">
      <h2 className="govuk-heading-m">{m.decision_release_title()}</h2>
      <ByHandLetters
        letters={letters
          .filter(({ recipient }) => recipient === null)
          .map(({ id: letterId, ...letter }) => ({ letterId, ...letter }))}
      />
      <WarningText>{m.decision_release_text()}</WarningText>
      <Step it={it} name="release">
        <Button>{m.decision_release_button({ count: names.length, names: names.join(', ') })}</Button>
      </Step>
    </section>
  )
}

function Step({ it, name, children }: { it: DecisionView; name: string; children: ReactNode }) {
  return (
    <form method="post" action={`/manage/applications/${it.id}/decision/${name}`}>
      {children}
    </form>
  )
}
