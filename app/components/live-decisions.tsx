import type { Outcome } from '#app/domain/decision-outcome.ts'
import { plus } from '#app/domain/money.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { ButtonGroup } from './button-group.tsx'
import { Button } from './button.tsx'
import { outcomeName } from './decision-outcome.ts'
import { formatMoney } from './format.ts'
import { Table } from './table.tsx'
import { Tag } from './tag.tsx'

export type LiveDecision = {
  decisionId: string
  id: string
  reference: string
  title: string
  organization: string
  hold: boolean
  status: 'proposed' | 'approved'
  outcome: Outcome
  amount: string | null
  proposedById: string
  proposedBy: string
  approvedBy: string | null
  emails: number
  byHand: number
  conflicted: boolean
}

type LiveDecisionsProps = {
  status: LiveDecision['status']
  decisions: readonly LiveDecision[]
  currency: string
  /** Who reads, and whether they may approve and release. */
  reader: { personId: string; mayApprove: boolean }
}

/** The decisions of one status, to be chosen for the next step: some, or all that are approved. */
export function LiveDecisions({ status, decisions, currency, reader }: LiveDecisionsProps) {
  const mine = decisions.filter((it) => it.status === status)
  if (mine.length === 0) return null
  const isProposed = status === 'proposed'
  const mayChoose = (it: LiveDecision) =>
    reader.mayApprove && !it.conflicted && !(isProposed && it.proposedById === reader.personId)
  const chosen = mine.filter(mayChoose)
  const total = mine.reduce((sum, { amount }) => plus(sum, amount ?? '0'), '0')
  return (
    <form method="post">
      <Table
        caption={isProposed ? m.decisions_proposed() : m.decisions_approved()}
        dense
        columns={[
          { header: m.slate_column_application() },
          { header: m.decisions_outcome() },
          { header: m.slate_column_amount(), numeric: true },
          { header: m.decisions_letters() },
          { header: m.decisions_who() },
        ]}
        rows={mine.map((it) => ({
          id: it.decisionId,
          cells: [
            <div key="name" className="minka-ranking__name">
              {mayChoose(it) && <Choose it={it} />}
              <div>
                <Name it={it} />
                {!mayChoose(it) && <WhyNot it={it} reader={reader} />}
              </div>
            </div>,
            outcomeName(it.outcome),
            it.amount && formatMoney(it.amount, currency, getLocale()),
            lettersOf(it),
            isProposed
              ? it.proposedBy
              : m.decisions_who_both({ proposer: it.proposedBy, approver: it.approvedBy ?? '' }),
          ],
        }))}
        foot={[m.slate_sum(), '', formatMoney(total, currency, getLocale()), '', '']}
      />
      {chosen.length > 0 && <Steps isProposed={isProposed} count={chosen.length} />}
    </form>
  )
}

function Steps({ isProposed, count }: { isProposed: boolean; count: number }) {
  if (isProposed)
    return (
      <Button name="intent" value="approve">
        {m.decisions_approve()}
      </Button>
    )
  return (
    <ButtonGroup>
      <Button name="intent" value="release">
        {m.decisions_release()}
      </Button>
      <Button name="intent" value="release_all" variant="secondary">
        {m.decisions_release_all({ count })}
      </Button>
    </ButtonGroup>
  )
}

function Choose({ it: { decisionId, reference, title } }: { it: LiveDecision }) {
  const id = `decision-${decisionId}`
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small">
      <div className="govuk-checkboxes__item">
        <input
          id={id}
          className="govuk-checkboxes__input"
          type="checkbox"
          name="decisions"
          value={decisionId}
          defaultChecked
        />
        <label htmlFor={id} className="govuk-label govuk-checkboxes__label">
          <span className="minka-hidden">
            {reference} {title}
          </span>
        </label>
      </div>
    </div>
  )
}

function WhyNot({ it, reader }: { it: LiveDecision; reader: LiveDecisionsProps['reader'] }) {
  const why = it.conflicted
    ? m.decisions_conflicted()
    : it.status === 'proposed' && it.proposedById === reader.personId
      ? m.decisions_own()
      : m.decisions_approver_only()
  return <span className="minka-quiet">{why}</span>
}

function Name({ it: { id, reference, title, organization, hold } }: { it: LiveDecision }) {
  return (
    <div>
      <a className="govuk-link" href={`/manage/applications/${id}/decision`}>
        {title || reference}
      </a>
      <span className="minka-ranking__whose">
        {reference} · {organization}
      </span>
      {hold && <Tag tone="red">{m.manage_hold()}</Tag>}
    </div>
  )
}

function lettersOf({ emails, byHand }: LiveDecision): string {
  return [
    ...(emails > 0 ? [m.decisions_emails({ count: emails })] : []),
    ...(byHand > 0 ? [m.decisions_by_hand({ count: byHand })] : []),
  ].join(', ')
}
