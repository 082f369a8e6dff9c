import type { Filter, FilterFault, FilterKey } from '#app/domain/filter.ts'
import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'
import { problemOf } from './field-problem.ts'
import { filterProblems } from './filter-fault-sentence.ts'
import { FilterFaults } from './filter-faults.tsx'
import { FilterHelp } from './filter-help.tsx'
import { filterWords } from './filter-words.ts'
import { TextInput } from './text-input.tsx'

type QueueFilterProps = {
  q: string
  keys: readonly FilterKey[]
  filter: Filter
  faults: readonly FilterFault[]
  isEmpty: boolean
}

/** What narrows a reviewer's queue, in the language of filters; it lives in the address. */
export function QueueFilter({ q, keys, filter, faults, isEmpty }: QueueFilterProps) {
  return (
    <>
      <form method="get" className="minka-filter" role="search">
        <TextInput
          name="q"
          label={m.review_queue_search()}
          hint={m.review_queue_hint()}
          type="search"
          spellCheck={false}
          defaultValue={faults.length > 0 ? q : filterWords(filter, keys)}
          error={problemOf(filterProblems(faults, 'q'), 'q')}
        />
        <div className="minka-filter__go">
          <Button variant="secondary">{m.manage_board_filter()}</Button>
          {q !== '' && (
            <a className="govuk-link" href="/review">
              {m.review_queue_clear()}
            </a>
          )}
        </div>
      </form>
      <FilterFaults text={q} faults={faults} />
      <FilterHelp keys={keys} />
      {isEmpty && faults.length === 0 && <EmptyState title={m.review_queue_no_match()} />}
    </>
  )
}
