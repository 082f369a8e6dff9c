import type { FilterKey } from '#app/domain/filter.ts'
import { m } from '#app/messages/compiled/messages.js'
import { Details } from './details.tsx'

const kinds: Record<FilterKey['kind'], () => string> = {
  enum: m.filter_kind_enum,
  number: m.filter_kind_number,
  date: m.filter_kind_date,
  yes_no: m.filter_kind_yes_no,
  text: m.filter_kind_text,
}

/** How a filter is written: every key that this reader has, with what it takes. */
export function FilterHelp({ keys }: { keys: readonly FilterKey[] }) {
  return (
    <Details summary={m.filter_help()}>
      <p className="govuk-body">{m.filter_help_text()}</p>
      <dl className="minka-filter__keys">
        {keys.map((key) => (
          <div key={key.key}>
            <dt>
              <code>{key.also?.[0] ?? key.key}:</code>
            </dt>
            <dd>{valuesOf(key)}</dd>
          </div>
        ))}
      </dl>
    </Details>
  )
}

function valuesOf(key: FilterKey): string {
  if (key.kind !== 'enum') return kinds[key.kind]()
  return key.values.map(({ value, also }) => also?.[0] ?? value).join(', ')
}
