import type { PieceKind } from '#app/domain/form-edit.ts'
import { outlineMoveField, outlineMoveValue } from '#app/domain/outline-move.ts'
import { m } from '#app/messages/compiled/messages.js'

import { classNames } from './class-names.ts'

/** Its number where it stands, and whether nothing of its kind is before or after it in the form. */
export type OutlinePlace = { at: number; isFirst: boolean; isLast: boolean }

type OutlineLineProps = {
  formId: string
  kind: PieceKind
  piece: { key: string; name: string }
  bases: Readonly<Record<string, string>>
  place: OutlinePlace
  children: string
}

/** One piece of the outline: what it is, its name as a link, and its buttons. */
export function OutlineLine({
  formId,
  kind,
  piece: { key, name },
  bases,
  place,
  children,
}: OutlineLineProps) {
  const path = kind === 'question' ? `questions/${key}` : `headings/${kind}/${key}`
  const shown = name || key
  return (
    <div className={classNames('minka-plan__line', kind !== 'question' && `minka-plan__line--${kind}`)}>
      <span>
        <span className="minka-quiet">{children}</span>{' '}
        <a className="govuk-link" href={`/manage/forms/${formId}/edit/${path}`}>
          {shown}
        </a>
      </span>
      <span className="minka-plan__moves">
        {!place.isFirst && (
          <Move value={outlineMoveValue('up', kind, key)} text={m.form_move_up()} of={shown} />
        )}
        {!place.isLast && (
          <Move value={outlineMoveValue('down', kind, key)} text={m.form_move_down()} of={shown} />
        )}
        <Move
          value={outlineMoveValue('remove', kind, key, bases[`${kind}:${key}`])}
          text={m.form_remove()}
          of={shown}
        />
      </span>
    </div>
  )
}

function Move({ value, text, of }: { value: string; text: string; of: string }) {
  return (
    <button type="submit" className="minka-link-button" name={outlineMoveField} value={value}>
      {text}
      <span className="minka-hidden"> {of}</span>
    </button>
  )
}
