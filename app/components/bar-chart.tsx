import { getLocale } from '#app/messages/compiled/runtime.js'
import { formatNumber } from './format.ts'

export type Bar = {
  label: string
  value: number
  /** What stands beside the bar; by default the value. */ text?: string
}

type BarChartProps = { caption: string; labelHeader: string; valueHeader: string; bars: readonly Bar[] }

/** One bar per row of a table, which is its own twin in words. */
export function BarChart({ caption, labelHeader, valueHeader, bars }: BarChartProps) {
  const longest = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <table className="govuk-table minka-bars">
      <caption className="govuk-table__caption govuk-table__caption--s">{caption}</caption>
      <thead className="minka-hidden">
        <tr>
          <th scope="col">{labelHeader}</th>
          <th scope="col">{valueHeader}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, value, text }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <svg viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect className="minka-fill--forest" width={(value / longest) * 100} height="20" />
              </svg>
              <span>{text ?? formatNumber(value, getLocale())}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
