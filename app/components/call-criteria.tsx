import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatNumber } from './format.ts'
import { localized } from './localized.ts'
import { Table } from './table.tsx'

type CallCriteriaProps = { criteria: readonly { key: string; text: LocalizedText; weight: string }[] }

/** By which criteria applications are scored, and what part of the score each is. */
export function CallCriteria({ criteria }: CallCriteriaProps) {
  if (criteria.length === 0) return null
  const whole = criteria.reduce((sum, { weight }) => sum + Number(weight), 0)
  return (
    <Table
      caption={m.call_criteria()}
      columns={[{ header: m.call_criterion() }, { header: m.call_weight(), numeric: true }]}
      rows={criteria.map(({ key, text, weight }) => ({
        id: key,
        cells: [
          localized(text),
          m.ui_percent({ value: formatNumber((Number(weight) / whole) * 100, getLocale()) }),
        ],
      }))}
    />
  )
}
