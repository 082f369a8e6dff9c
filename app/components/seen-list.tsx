import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { formatDateTime } from './format.ts'
import { capacityName, seenWords, type Seen } from './seen-words.ts'
import { Select } from './select.tsx'
import { Table } from './table.tsx'

type SeenListProps = {
  head: { id: string; timeZone: string }
  people: readonly { id: string; name: string }[]
  personId: string | undefined
  rows: readonly Seen[]
  isCut: boolean
}

/** Who read an application and who did what to it, the newest first; of one person where one is chosen. */
export function SeenList({ head, people, personId, rows, isCut }: SeenListProps) {
  const base = `/manage/applications/${head.id}/seen`
  return (
    <>
      <form method="get" action={base}>
        <Select
          name="person"
          label={m.seen_person()}
          emptyLabel={m.seen_everybody()}
          defaultValue={personId}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button variant="secondary">{m.seen_filter()}</Button>
      </form>
      <p className="govuk-body">
        <a className="govuk-link" href={personId ? `${base}.csv?person=${personId}` : `${base}.csv`}>
          {m.seen_csv()}
        </a>
      </p>
      {isCut && <p className="govuk-body">{m.seen_cut()}</p>}
      <Table
        caption={m.seen_caption()}
        dense
        columns={[
          { header: m.history_column_when() },
          { header: m.history_column_who() },
          { header: m.seen_as() },
          { header: m.history_column_what() },
        ]}
        rows={rows.map((it, place) => ({
          id: String(place),
          cells: [
            formatDateTime(it.at, getLocale(), head.timeZone),
            it.name ?? m.history_clock(),
            capacityName(it.capacity),
            <What key="what" seen={it} />,
          ],
        }))}
      />
    </>
  )
}

function What({ seen }: { seen: Seen }) {
  return (
    <>
      {seenWords(seen)}
      {seen.did?.reason && <span className="minka-quiet minka-ranking__whose">{seen.did.reason}</span>}
    </>
  )
}
