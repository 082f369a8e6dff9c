import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { formatMoney, formatNumber } from './format.ts'
import { Table } from './table.tsx'

export type BudgetPart = { label: string; amount: string; tone: 'forest' | 'clay' | 'gold' | 'river' }

type BudgetBarProps = { caption: string; currency: string; total: string; parts: readonly BudgetPart[] }

const breadth = 1000

/** Parts of a budget along one bar, with a line where the budget ends if they exceed it. The table says the same. */
export function BudgetBar({ caption, currency, total, parts }: BudgetBarProps) {
  const cells = (label: string, amount: string) => [
    label,
    formatMoney(amount, currency, getLocale()),
    m.ui_percent({ value: formatNumber((share(amount) / share(total)) * 100, getLocale(), 1) }),
  ]
  return (
    <div className="minka-chart">
      <Bar total={total} parts={parts} />
      <Table
        caption={caption}
        captionSize="s"
        columns={[
          { header: m.ui_part() },
          { header: m.ui_amount(), numeric: true },
          { header: m.ui_share(), numeric: true },
        ]}
        rows={parts.map(({ label, amount, tone }) => {
          const [, ...figures] = cells(label, amount)
          return { id: label, cells: [<Key key="key" {...{ label, tone }} />, ...figures] }
        })}
        foot={cells(m.ui_budget(), total)}
        dense
      />
    </div>
  )
}

function Key({ label, tone }: Pick<BudgetPart, 'label' | 'tone'>) {
  return (
    <>
      <svg className={`minka-fill--${tone}`} width="14" height="14" aria-hidden="true" focusable="false">
        <rect width="14" height="14" rx="3" />
      </svg>{' '}
      {label}
    </>
  )
}

function Bar({ total, parts }: Pick<BudgetBarProps, 'total' | 'parts'>) {
  const spent = parts.reduce((sum, { amount }) => sum + share(amount), 0)
  const scale = breadth / Math.max(spent, share(total), 1)
  const starts = parts.map((_, index) =>
    parts.slice(0, index).reduce((sum, { amount }) => sum + share(amount), 0),
  )
  return (
    <svg className="minka-bar" viewBox={`0 0 ${breadth} 40`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="minka-bar__track" width={breadth} height="40" />
      {parts.map(({ label, amount, tone }, index) => (
        <rect
          key={label}
          className={`minka-fill--${tone}`}
          x={(starts[index] ?? 0) * scale}
          width={share(amount) * scale}
          height="40"
        />
      ))}
      <path className="minka-bar__end" d={`M${share(total) * scale} 0V40`} />
    </svg>
  )
}

/** A length to draw, never an amount to pay: rounding does no harm here. */
function share(amount: string): number {
  return Number(amount)
}
