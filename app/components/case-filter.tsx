import { applicationStatuses } from '#app/domain/application.ts'
import { caseNeeds, type CaseListAsk } from '#app/domain/case-list.ts'
import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { needName } from './case-need.ts'
import { statusName } from './case-status.tsx'
import { Select } from './select.tsx'
import { TextInput } from './text-input.tsx'

type CaseFilterProps = { slug: string; ask: CaseListAsk; regions: readonly { code: string; name: string }[] }

/** What narrows a list of cases. It lives in the address, so a filtered list can be kept and sent. */
export function CaseFilter({ slug, ask, regions }: CaseFilterProps) {
  const isNarrowed = ask.q !== '' || ask.region !== '' || ask.status !== undefined || ask.needs !== undefined
  const any = m.manage_board_any()
  return (
    <form method="get" action={`/manage/calls/${slug}`} className="minka-filter" role="search">
      <TextInput name="q" label={m.manage_board_search()} defaultValue={ask.q} type="search" />
      <Select
        name="status"
        label={m.manage_board_status()}
        emptyLabel={any}
        defaultValue={ask.status ?? ''}
        options={applicationStatuses.map((value) => ({ value, label: statusName(value) }))}
      />
      <Select
        name="needs"
        label={m.manage_board_needs()}
        emptyLabel={any}
        defaultValue={ask.needs ?? ''}
        options={caseNeeds.map((value) => ({ value, label: needName(value) }))}
      />
      <Select
        name="region"
        label={m.manage_board_region()}
        emptyLabel={any}
        defaultValue={ask.region}
        options={regions.map(({ code, name }) => ({ value: code, label: name }))}
      />
      {ask.sort !== 'reference' && <input type="hidden" name="sort" value={ask.sort} />}
      {ask.order !== 'ascending' && <input type="hidden" name="order" value={ask.order} />}
      <div className="minka-filter__go">
        <Button variant="secondary">{m.manage_board_filter()}</Button>
        {isNarrowed && (
          <a className="govuk-link" href={`/manage/calls/${slug}`}>
            {m.manage_board_clear()}
          </a>
        )}
      </div>
    </form>
  )
}
