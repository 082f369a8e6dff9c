import { applicationStatuses } from '#app/domain/application.ts'
import { needsFor, type CaseSight } from '#app/domain/case-keys.ts'
import type { CaseListAsk } from '#app/domain/case-list.ts'
import type { Filter, FilterFault, FilterKey } from '#app/domain/filter.ts'
import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { caseListHref } from './case-list-address.ts'
import { needName } from './case-need.ts'
import { statusName } from './case-status.tsx'
import { problemOf } from './field-problem.ts'
import { FilterChips } from './filter-chips.tsx'
import { filterProblems } from './filter-fault-sentence.ts'
import { FilterFaults } from './filter-faults.tsx'
import { FilterHelp } from './filter-help.tsx'
import { filterWords } from './filter-words.ts'
import { Select } from './select.tsx'
import { TextInput } from './text-input.tsx'

type CaseFilterProps = {
  slug: string
  ask: CaseListAsk
  sight: CaseSight
  /** The keys that its reader has, with their names. */
  keys: readonly FilterKey[]
  filter: Filter
  faults: readonly FilterFault[]
}

const examples = ['status:in_review reviews:<2', 'overdue:yes', 'late:yes', 'score:>70 "agua"']

/** What narrows a list of cases. It lives in the address, so a filtered list can be kept and sent. */
export function CaseFilter({ slug, ask, sight, keys, filter, faults }: CaseFilterProps) {
  const problems = filterProblems(faults, 'q')
  const typed = faults.length > 0 ? ask.q : filterWords(filter, keys)
  return (
    <>
      <form method="get" action={`/manage/calls/${slug}`} className="minka-filter" role="search">
        <TextInput
          name="q"
          label={m.manage_board_search()}
          hint={m.filter_hint()}
          defaultValue={typed}
          error={problemOf(problems, 'q')}
          type="search"
          spellCheck={false}
        />
        <Added {...{ sight }} />
        {ask.sort !== 'reference' && <input type="hidden" name="sort" value={ask.sort} />}
        {ask.order !== 'ascending' && <input type="hidden" name="order" value={ask.order} />}
        <div className="minka-filter__go">
          <Button variant="secondary">{m.manage_board_filter()}</Button>
          {ask.q !== '' && (
            <a className="govuk-link" href={`/manage/calls/${slug}`}>
              {m.manage_board_clear()}
            </a>
          )}
        </div>
      </form>
      <FilterFaults text={ask.q} faults={faults} />
      {faults.length === 0 && (
        <FilterChips {...{ filter, keys, examples }} hrefOf={(q) => caseListHref(slug, ask, { q })} />
      )}
      <FilterHelp keys={keys} />
    </>
  )
}

/** Choices for those who do not write filters: each adds a term to it. */
function Added({ sight }: { sight: CaseSight }) {
  const choices = [
    { name: 'status', label: m.manage_board_status(), options: options(applicationStatuses, statusName) },
    { name: 'needs', label: m.manage_board_needs(), options: options(needsFor(sight), needName) },
    {
      name: 'region',
      label: m.manage_board_region(),
      options: sight.regions.map(({ code, name }) => ({ value: code, label: name })),
    },
  ]
  return choices.map((choice) => <Select key={choice.name} emptyLabel={m.filter_add()} {...choice} />)
}

function options<Word extends string>(values: readonly Word[], nameOf: (value: Word) => string) {
  return values.map((value) => ({ value, label: nameOf(value) }))
}
