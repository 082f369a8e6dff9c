import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { formatDateTime } from './format.ts'
import type { SlateLine, SlateView } from './slate-view.ts'
import { departureName } from './slate-words.ts'
import { TextArea } from './text-area.tsx'

/** Every application for which the slate departs from the rank, with the reason that an officer gives for it. */
export function SlateDepartures({ view }: { view: SlateView }) {
  const departing = view.lines.filter(({ departure }) => departure !== null)
  if (departing.length === 0) return null
  return (
    <section className="minka-group" id="reasons">
      <h2 className="govuk-heading-m">{m.slate_reasons()}</h2>
      <p className="govuk-body minka-reading">{m.slate_reasons_text()}</p>
      <form method="post" className="minka-reading">
        {departing.map((line) => (
          <TextArea
            key={line.id}
            name={`reason-${line.id}`}
            rows={2}
            label={`${line.departure ? departureName(line.departure) : ''}: ${line.reference} · ${line.title}`}
            labelSize="s"
            hint={<Hint line={line} timeZone={view.call.timeZone} />}
            defaultValue={line.reason?.reason ?? ''}
          />
        ))}
        <Button name="intent" value="reasons" variant="secondary">
          {m.slate_reasons_save()}
        </Button>
      </form>
    </section>
  )
}

function Hint({ line: { place, reason }, timeZone }: { line: SlateLine; timeZone: string }) {
  const standing = place === null ? m.slate_no_place() : m.slate_place_is({ place })
  if (!reason || reason.reason === '') return standing
  const when = formatDateTime(reason.at, getLocale(), timeZone)
  return `${standing} · ${m.slate_reason_by({ name: reason.by, when })}`
}
