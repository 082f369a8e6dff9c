import { printFilter, type Filter, type FilterKey } from '#app/domain/filter.ts'
import { parseFilter } from '#app/domain/filter-parse.ts'
import { m } from '#app/messages/compiled/messages.js'
import { filterWords } from './filter-words.ts'

type FilterChipsProps = {
  filter: Filter
  keys: readonly FilterKey[]
  /** Shown while nothing is asked for. */
  examples: readonly string[]
  /** The address of the same list with another filter. */
  hrefOf: (q: string) => string
}

/** The terms of a filter, each a link to the list without it; without any, examples of what can be asked. */
export function FilterChips({ filter, keys, examples, hrefOf }: FilterChipsProps) {
  const isAsking = filter.length > 0
  const chips = isAsking
    ? filter.map((term, at) => ({
        words: filterWords([term], keys),
        q: printFilter(filter.toSpliced(at, 1)),
      }))
    : examples.map((q) => ({ words: filterWords(parseFilter(q, keys).filter, keys), q }))
  return (
    <nav aria-label={isAsking ? m.filter_terms() : m.filter_examples()} className="minka-chips">
      <p className="govuk-body minka-quiet">{isAsking ? m.filter_terms() : m.filter_examples()}</p>
      <ul>
        {chips.map(({ words, q }) => (
          <li key={words}>
            <a href={hrefOf(q)}>
              <code>{words}</code>
              {isAsking && <span className="minka-chips__remove"> {m.filter_remove()}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
