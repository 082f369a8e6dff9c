import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { formatNumber } from './format.ts'

type CaseSummaryProps = {
  slug: string
  q: string
  summary: { count: number; mean: string | null }
  mayDoAll: boolean
}

/** How many applications match, what their reviews say together, and the way to what can be done with all of them. */
export function CaseSummary({ slug, q, summary: { count, mean }, mayDoAll }: CaseSummaryProps) {
  if (count === 0) return null
  return (
    <p className="govuk-body">
      <strong>{m.manage_board_match({ count })}</strong>
      {mean !== null && ` · ${m.manage_board_mean({ mean: formatNumber(Number(mean), getLocale(), 2) })}`}
      {mayDoAll && (
        <>
          {' · '}
          <a
            className="govuk-link"
            href={`/manage/calls/${slug}/bulk?${new URLSearchParams({ q }).toString()}`}
          >
            {m.manage_board_bulk()}
          </a>
        </>
      )}
    </p>
  )
}
