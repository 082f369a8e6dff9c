import type { FilterFault } from '#app/domain/filter.ts'
import { m } from '#app/messages/compiled/messages.js'

type FilterFaultsProps = { text: string; faults: readonly FilterFault[] }

/** A filter as it was typed, with a mark on each piece that could not be read. */
export function FilterFaults({ text, faults }: FilterFaultsProps) {
  if (faults.length === 0) return null
  return (
    <p className="govuk-body minka-filter__faults">
      {m.filter_faults_at()}{' '}
      <code>
        {piecesOf(text, faults).map(({ at, words, isFault }) =>
          isFault ? <mark key={at}>{words}</mark> : <span key={at}>{words}</span>,
        )}
      </code>
    </p>
  )
}

function piecesOf(text: string, faults: readonly FilterFault[]) {
  const ends = faults.flatMap(({ at, length }) => [at, at + length])
  const cuts = [...new Set([0, ...ends, text.length])].sort((left, right) => left - right)
  return cuts.slice(0, -1).map((at, place) => ({
    at,
    words: text.slice(at, cuts[place + 1]),
    isFault: faults.some((it) => it.at <= at && at < it.at + it.length),
  }))
}
