import type { Outcome } from '#app/domain/decision-outcome.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { CaseHead, type CaseFacts } from './case-head.tsx'
import { DecisionCase } from './decision-case.tsx'
import { decisionDone } from './decision-done.ts'
import { DecisionForm } from './decision-form.tsx'
import { DecisionLetters } from './decision-letters.tsx'
import { PastDecisions } from './decision-past.tsx'
import { DecisionSteps } from './decision-steps.tsx'
import type { DecisionReply, DecisionView, LiveDecisionView } from './decision-view.ts'
import { DecisionWordsList } from './decision-words.tsx'
import { Details } from './details.tsx'
import { EmptyState } from './empty-state.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { formatDateTime } from './format.ts'
import { pageTitle } from './page-title.ts'
import { Refused } from './refused.tsx'
import { SuccessMessage } from './success-message.tsx'

type DecisionPageProps = {
  head: CaseFacts
  it: DecisionView
  /** Which step was just made, as the address says it. */
  done?: string | null
  reply?: DecisionReply | undefined
}

/** Deciding one application: what is proposed with its letters, who may do what next, and what was sent before. */
export function DecisionPage({ head, it, done, reply = {} }: DecisionPageProps) {
  const said = decisionDone(done, it)
  return (
    <>
      <title>{pageTitle(`${m.decision_title()} ${it.reference}`, reply.problems)}</title>
      <CaseHead
        known={head}
        part="decision"
        above={
          <>
            <ErrorSummary problems={reply.problems} />
            <Refused refusal={reply.refusal} />
            {said && <SuccessMessage>{said}</SuccessMessage>}
          </>
        }
      />
      <DecisionCase it={it} />
      {it.live && <Live it={it} live={it.live} reply={reply} />}
      <PastDecisions it={it} />
      {!it.live && <Proposal it={it} reply={reply} />}
    </>
  )
}

function Live({ it, live, reply }: { it: DecisionView; live: LiveDecisionView; reply: DecisionReply }) {
  const isApproved = live.status === 'approved'
  return (
    <>
      <section className="minka-group">
        <h2 className="govuk-heading-m">
          {isApproved ? m.decision_approved_title() : m.decision_proposed_title()}
        </h2>
        <DecisionWordsList it={it} words={live} more={signatures(it, live)} />
      </section>
      <DecisionLetters letters={live.letters} />
      {!it.reader.conflicted && <DecisionSteps it={it} live={live} reply={reply} />}
    </>
  )
}

function Proposal({ it, reply }: { it: DecisionView; reply: DecisionReply }) {
  const decides = it.reader.roles.some((role) => role === 'officer' || role === 'approver')
  if (it.outcomes.length === 0) {
    return (
      <EmptyState title={m.decision_nothing_title()}>
        <p className="govuk-body">{m.decision_nothing_text()}</p>
      </EmptyState>
    )
  }
  if (!decides || it.reader.conflicted) return null
  if (it.outcomes.every(isReversal)) {
    const isAwarded = it.outcomes.includes('rescinded')
    return (
      <Details
        summary={isAwarded ? m.decision_rescind_title() : m.decision_reverse_title()}
        open={Boolean(reply.problems ?? reply.refusal ?? reply.values)}
      >
        <p className="govuk-body">{m.decision_propose_text()}</p>
        <DecisionForm it={it} reply={reply} button={m.decision_propose_button()} />
      </Details>
    )
  }
  return (
    <section className="minka-group">
      <h2 className="govuk-heading-m">{m.decision_propose_title()}</h2>
      <p className="govuk-body">{m.decision_propose_text()}</p>
      <DecisionForm it={it} reply={reply} button={m.decision_propose_button()} />
    </section>
  )
}

/** What takes back a decision that was sent is rarely wanted, and stands folded. */
function isReversal(outcome: Outcome): boolean {
  return outcome === 'reinstated' || outcome === 'rescinded'
}

function signatures(it: DecisionView, live: LiveDecisionView) {
  const signed = (key: string, name: string | null, at: Date | null) =>
    name && at
      ? [
          {
            key,
            value: m.decision_who_when({ name, when: formatDateTime(at, getLocale(), it.call.timeZone) }),
          },
        ]
      : []
  return [
    ...signed(m.decision_proposed_by(), live.proposedBy, live.proposedAt),
    ...signed(m.decision_approved_by(), live.approvedBy, live.approvedAt),
  ]
}
