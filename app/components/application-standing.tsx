import type { ApplicationStatus } from '#app/domain/application.ts'
import type { ShownMove } from '#app/domain/applicant-status.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'
import type { CallWindow } from '#app/domain/call.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { ButtonGroup } from './button-group.tsx'
import { formatDateTime } from './format.ts'
import { PromisedPapers } from './promised-papers.tsx'
import { ReconsiderationStanding } from './reconsideration-standing.tsx'
import { ReceivedLetters } from './received-letters.tsx'
import { ReleasedDecision } from './released-decision.tsx'
import { shownMoveWords } from './shown-move.ts'
import { StandingNext } from './standing-next.tsx'
import type { OfferedAward } from './standing-words.ts'
import { Timeline } from './timeline.tsx'

type Letters = Parameters<typeof ReceivedLetters>[0]['letters']
type Decision = Parameters<typeof ReleasedDecision>[0]['decision']

type ApplicationStandingProps = {
  application: {
    id: string
    status: ApplicationStatus
    capacity: string
    late: boolean
    graceHours: number
    stageDueAt: Date | null
    stageClosesAt: Date | null
    hasEarlier: boolean
    submissions: number
    facts: CallFacts
  }
  papers: Parameters<typeof PromisedPapers>[0]['papers']
  story: {
    events: readonly { id: number; move: ShownMove; at: Date; by: string | null }[]
    letters: Letters
    decision: Decision
    award: OfferedAward | null
    screeningBegan: boolean
  }
  callWindow: CallWindow
  /** What can be or was asked of the decision, at this instant; nothing before there is one. */
  reconsidering: Parameters<typeof ReconsiderationStanding>[0]['reconsidering'] | undefined
  now: Date
}

/** Where a sent application stands: what happens next, who acts, what was decided, and what happened so far. */
export function ApplicationStanding(props: ApplicationStandingProps) {
  const { application, papers, story, callWindow, reconsidering, now } = props
  const { id, status, capacity, facts } = application
  const { timeZone } = facts
  return (
    <>
      {isShown(status, story.decision) && <ReleasedDecision decision={story.decision} facts={facts} />}
      <StandingNext {...{ application }} award={story.award} reconsiders={reconsidering?.waits === true} />
      {reconsidering && <ReconsiderationStanding {...{ id, capacity, timeZone, now, reconsidering }} />}
      <PromisedPapers id={id} papers={papers} />
      <ReceivedLetters letters={story.letters} timeZone={timeZone} />
      <Actions
        {...{
          application,
          canTakeBack: callWindow === 'open' && !story.screeningBegan && !application.hasEarlier,
        }}
      />
      <h2 className="govuk-heading-m">{m.apply_history_title()}</h2>
      <Timeline
        events={story.events.map(({ id, move, at, by }) => ({
          id: String(id),
          what: shownMoveWords[move](),
          at: at.toISOString(),
          when: formatDateTime(at, getLocale(), timeZone),
          who: by ?? undefined,
        }))}
      />
    </>
  )
}

/** The decision of a status that it led to, and one that took another back and let the application go on. */
function isShown(status: ApplicationStatus, decision: Decision) {
  const goesOn = decision?.outcome === 'reinstated' || decision?.outcome === 'rescinded'
  return goesOn || ['awarded', 'declined', 'ineligible', 'waitlisted', 'invited'].includes(status)
}

type ActionsProps = Pick<ApplicationStandingProps, 'application'> & { canTakeBack: boolean }

function Actions({ application: { id, status, capacity, submissions }, canTakeBack }: ActionsProps) {
  const speaks = capacity === 'representative'
  const canWithdraw = speaks && ['submitted', 'in_review', 'in_panel', 'waitlisted'].includes(status)
  return (
    <ButtonGroup>
      {submissions > 0 && (
        <Button variant="secondary" href={`/apply/${id}/receipt`}>
          {m.apply_receipt_link()}
        </Button>
      )}
      <a className="govuk-link" href={`/apply/${id}/check`}>
        {m.apply_read_link()}
      </a>
      {speaks && status === 'submitted' && canTakeBack && (
        <a className="govuk-link" href={`/apply/${id}/take-back`}>
          {m.apply_take_back_link()}
        </a>
      )}
      {canWithdraw && (
        <a className="govuk-link" href={`/apply/${id}/withdraw`}>
          {m.apply_withdraw_link()}
        </a>
      )}
    </ButtonGroup>
  )
}
