import type { ApplicationStatus } from '#app/domain/application.ts'
import type { Capacity } from '#app/domain/capacity.ts'
import { movesOpenTo } from '#app/domain/moves.ts'
import { m } from '#app/messages/compiled/messages.js'

type CaseActionsProps = {
  known: {
    id: string
    status: ApplicationStatus
    late: boolean
    hold: boolean
    screens: boolean
    hasNextForm: boolean
    screenedByTwo: boolean
    screeningPassedBy: string | null
    screeningConfirmedBy: string | null
    roles: readonly Capacity[]
    conflicted: boolean
  }
}

type Action = { path: string; name: () => string }

const pages: Readonly<Record<string, Action>> = {
  pass_screening: { path: 'steps/pass_screening', name: m.manage_action_pass_screening },
  confirm_screening: { path: 'steps/confirm_screening', name: m.manage_action_confirm_screening },
  start_review: { path: 'steps/start_review', name: m.manage_action_start_review },
  request_changes: { path: 'changes', name: m.manage_action_request_changes },
  close_review: { path: 'steps/close_review', name: m.manage_action_close_review },
  reopen_review: { path: 'steps/reopen_review', name: m.manage_action_reopen_review },
  propose_late_acceptance: {
    path: 'steps/propose_late_acceptance',
    name: m.manage_action_propose_late_acceptance,
  },
  accept_late: { path: 'steps/accept_late', name: m.manage_action_accept_late },
  withdraw: { path: 'withdraw', name: m.manage_action_withdraw },
  uphold_decision: { path: 'reconsideration', name: m.manage_action_reconsideration },
  put_on_hold: { path: 'steps/put_on_hold', name: m.manage_action_put_on_hold },
  lift_hold: { path: 'steps/lift_hold', name: m.manage_action_lift_hold },
}

const decided: readonly ApplicationStatus[] = ['submitted', 'in_panel', 'waitlisted']

/** The steps that this reader could take from here, each a link to its page. */
export function CaseActions({ known }: CaseActionsProps) {
  const actions = known.conflicted ? [] : actionsOf(known)
  return (
    <section className="minka-actions" aria-labelledby="actions">
      <h2 id="actions" className="govuk-heading-s">
        {m.manage_actions_title()}
      </h2>
      {actions.length === 0 && <p className="govuk-body">{m.manage_actions_none()}</p>}
      <ul className="govuk-list">
        {actions.map(({ path, name }) => (
          <li key={path}>
            <a className="govuk-link" href={`/manage/applications/${known.id}/${path}`}>
              {name()}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function actionsOf(known: CaseActionsProps['known']): Action[] {
  const { status, late, hold, roles, screens, hasNextForm } = known
  const isOfficer = roles.includes('officer')
  const idle = [
    ...(late ? [] : ['propose_late_acceptance', 'accept_late']),
    hold ? 'put_on_hold' : 'lift_hold',
    ...idleOfScreening(known),
  ]
  const moves = movesOpenTo('application', status, roles).filter((move) => !idle.includes(move))
  const isDecider = isOfficer || roles.includes('approver')
  const mayDecide = isDecider && decided.includes(status)
  return [
    ...(isOfficer && status === 'submitted' && screens
      ? [{ path: 'screening', name: m.manage_action_screening }]
      : []),
    ...(isOfficer && status === 'in_review' ? [{ path: 'reviewers', name: m.manage_action_reviewers }] : []),
    ...moves.flatMap((move) => pages[move] ?? []),
    ...(isOfficer && status === 'draft' ? [{ path: 'extension', name: m.callsetup_extension }] : []),
    ...(mayDecide && status === 'in_panel' && hasNextForm
      ? [{ path: 'decision?outcome=invited', name: m.manage_action_invite }]
      : []),
    ...(mayDecide ? [{ path: 'decision', name: m.manage_action_decide }] : []),
    ...(isDecider && status === 'awarded'
      ? [{ path: 'decision?outcome=rescinded', name: m.manage_action_rescind }]
      : []),
  ]
}

/** Of the steps that end a screening only the one whose turn it is. */
function idleOfScreening(known: CaseActionsProps['known']): string[] {
  const { screenedByTwo, screeningPassedBy, screeningConfirmedBy } = known
  const next =
    !screenedByTwo || screeningConfirmedBy
      ? 'start_review'
      : screeningPassedBy
        ? 'confirm_screening'
        : 'pass_screening'
  return ['pass_screening', 'confirm_screening', 'start_review'].filter((it) => it !== next)
}
