import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { formatDateTime, formatMoney } from './format.ts'
import { TextArea } from './text-area.tsx'
import { TextInput } from './text-input.tsx'

/** An application before the panel: what was recommended last, and who of those present left for it. */
export type PanelCaseView = {
  id: string
  reference: string
  title: string
  organization: string
  requested: string | null
  mean: string | null
  recommended: { rank: number | null; amount: string | null; conditions: string } | null
  recordedBy: string | null
  recordedAt: Date | null
  conflicted: boolean
  left: readonly string[]
}

type PanelCasesProps = {
  call: { currency: string; timeZone: string; awardMin: string; awardMax: string; mayRecord: boolean }
  cases: readonly PanelCaseView[]
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** What the panel recommends for each application, to be typed in and read. */
export function PanelCases({ call, cases, problems, values }: PanelCasesProps) {
  return (
    <form method="post" noValidate>
      <ol className="minka-panel-cases">
        {cases.map((it) => (
          <li key={it.id}>
            <About it={it} call={call} />
            {call.mayRecord && !it.conflicted ? (
              <Fields it={it} problems={problems} values={values} />
            ) : (
              <Said it={it} currency={call.currency} />
            )}
          </li>
        ))}
      </ol>
      {call.mayRecord && (
        <Button name="intent" value="recommendations">
          {m.panel_record_save()}
        </Button>
      )}
    </form>
  )
}

function About({ it, call }: { it: PanelCaseView; call: PanelCasesProps['call'] }) {
  const asks = it.requested === null ? '' : formatMoney(it.requested, call.currency, getLocale())
  const said = it.recordedBy && it.recordedAt
  return (
    <div>
      <h3 className="govuk-heading-s minka-panel-cases__title">
        <a className="govuk-link" href={`/manage/applications/${it.id}`}>
          {it.title || it.reference}
        </a>
      </h3>
      <p className="minka-ranking__whose">
        {it.reference} · {it.organization}
      </p>
      <p className="minka-ranking__whose">
        {[asks && m.panel_record_asks({ amount: asks }), it.mean && m.panel_record_mean({ points: it.mean })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {it.left.length > 0 && (
        <p className="govuk-body minka-panel-cases__left">
          {m.panel_record_left({ names: it.left.join(', ') })}
        </p>
      )}
      {said && (
        <p className="minka-ranking__whose">
          {m.panel_record_by({
            name: it.recordedBy ?? '',
            when: formatDateTime(said, getLocale(), call.timeZone),
          })}
        </p>
      )}
    </div>
  )
}

type FieldsProps = Pick<PanelCasesProps, 'problems' | 'values'> & { it: PanelCaseView }

function Fields({ it, problems, values }: FieldsProps) {
  const { rank = null, amount = null, conditions = '' } = it.recommended ?? {}
  const field = (name: string, before: string) => ({
    name: `${name}-${it.id}`,
    error: problemOf(problems, `${name}-${it.id}`),
    defaultValue: values[`${name}-${it.id}`]?.[0] ?? before,
  })
  return (
    <div className="minka-panel-cases__fields">
      <TextInput
        {...field('rank', rank === null ? '' : String(rank))}
        label={m.panel_record_rank()}
        aria-label={`${m.panel_record_rank()} ${it.reference}`}
        width={3}
        inputMode="numeric"
      />
      <TextInput
        {...field('amount', amount ?? '')}
        label={m.panel_record_amount()}
        aria-label={`${m.panel_record_amount()} ${it.reference}`}
        width={10}
        inputMode="decimal"
      />
      <TextArea
        {...field('conditions', conditions)}
        label={m.panel_record_conditions()}
        aria-label={`${m.panel_record_conditions()} ${it.reference}`}
        rows={1}
      />
    </div>
  )
}

function Said({ it: { recommended }, currency }: { it: PanelCaseView; currency: string }) {
  if (!recommended) return <p className="govuk-body">{m.panel_record_none()}</p>
  const { rank, amount, conditions } = recommended
  return (
    <div>
      <p className="govuk-body">
        {rank === null ? m.panel_record_unranked() : m.slate_place_is({ place: rank })}
        {amount !== null && ` · ${formatMoney(amount, currency, getLocale())}`}
      </p>
      {conditions !== '' && <p className="govuk-body minka-lines">{conditions}</p>}
    </div>
  )
}
