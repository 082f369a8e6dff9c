import type { FormDefinition } from '#app/domain/form.ts'
import type { PieceKind } from '#app/domain/form-edit.ts'
import { outlineMoveField, outlineMoveValue } from '#app/domain/outline-move.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { ButtonGroup } from './button-group.tsx'
import { localized } from './localized.ts'
import { Select } from './select.tsx'

type PieceMovesProps = {
  formId: string
  piece: { kind: PieceKind; key: string }
  /** What it stands within. */
  within: string | null
  /** The states of the piece and of the form's order. */
  base: string
  order: string
  definition: FormDefinition
}

const titles = {
  section: m.form_whole_section,
  group: m.form_whole_group,
  question: m.form_whole_question,
} as const satisfies Record<PieceKind, unknown>

/** What is done with a whole section, page or question: elsewhere, a second one like it, or away. */
export function PieceMoves({
  formId,
  piece: { kind, key },
  within,
  base,
  order,
  definition,
}: PieceMovesProps) {
  const action = `/manage/forms/${formId}/edit`
  const isPage = kind === 'group'
  const holders = holdersOf(definition, kind).filter((it) => it.key !== within)
  return (
    <section className="minka-reading">
      <h2 className="govuk-heading-m">{titles[kind]()}</h2>
      {holders.length > 0 && (
        <form method="post" action={action}>
          <input type="hidden" name="base" value={order} />
          <Select
            name="into"
            label={isPage ? m.form_move_into_section() : m.form_move_into()}
            options={holders.map((it) => ({ value: it.key, label: localized(it.title) || it.key }))}
          />
          <Button variant="secondary" name={outlineMoveField} value={outlineMoveValue('into', kind, key)}>
            {m.form_move()}
          </Button>
        </form>
      )}
      <form method="post" action={action}>
        <input type="hidden" name="base" value={base} />
        <ButtonGroup>
          <Button
            variant="secondary"
            name={outlineMoveField}
            value={outlineMoveValue('duplicate', kind, key)}
          >
            {m.form_duplicate()}
          </Button>
          <Button variant="warning" name={outlineMoveField} value={outlineMoveValue('remove', kind, key)}>
            {m.form_remove()}
          </Button>
        </ButtonGroup>
      </form>
    </section>
  )
}

function holdersOf({ sections }: FormDefinition, kind: PieceKind) {
  if (kind === 'section') return []
  return kind === 'group' ? sections : sections.flatMap(({ groups }) => groups)
}
