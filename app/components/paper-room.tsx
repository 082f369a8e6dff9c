import type { PaperPart } from '#app/domain/paper.ts'

import { classNames } from './class-names.ts'

type Room = Extract<PaperPart, { is: 'lines' | 'boxes' | 'fields' }>

/** Room to write by hand: lines, boxes to tick, or short fields. It says nothing to those who cannot see it. */
export function PaperRoom({ part }: { part: Room }) {
  switch (part.is) {
    case 'lines':
      return (
        <div aria-hidden="true" className="minka-paper__lines">
          {Array.from({ length: part.count }, (_, line) => (
            <div key={line} />
          ))}
        </div>
      )
    case 'boxes':
      return (
        <ul className="govuk-list minka-paper__boxes">
          {part.options.map(({ label, help }) => (
            <li key={label}>
              {label}
              {help && <span className="minka-quiet">{help}</span>}
            </li>
          ))}
        </ul>
      )
    case 'fields':
      return (
        <div className="minka-paper__fields">
          {part.fields.map(({ label, size }, place) => (
            <div key={place} className={classNames('minka-paper__field', `minka-paper__field--${size}`)}>
              {label}
            </div>
          ))}
        </div>
      )
  }
}
