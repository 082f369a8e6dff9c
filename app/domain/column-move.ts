import { usesOfColumn } from './column-edit.ts'
import type { FormDefinition } from './form.ts'
import { changeQuestion, moved } from './form-edit.ts'
import type { PostedForm } from './read-answer.ts'
import type { EditSetting } from './read-question.ts'
import { posted } from './read-words.ts'
import { Refusal } from './refusal.ts'

type ColumnMove = { move: 'up' | 'down' | 'remove'; column: string }

/** What a button beside a column asks for; nothing where none was pressed. */
export function readColumnMove(form: PostedForm): ColumnMove | undefined {
  const [word, column = ''] = posted(form, 'do').split(':')
  return word === 'up' || word === 'down' || word === 'remove' ? { move: word, column } : undefined
}

/** The draft with a column of these rows moved or taken away. Refuses to take away what something else leans on. */
export function columnMoved(
  question: string,
  { move, column }: ColumnMove,
  { locales }: Pick<EditSetting, 'locales'>,
) {
  return (definition: FormDefinition): FormDefinition => {
    const by = move === 'remove' ? usesOfColumn({ definition, locales }, question, column) : ''
    if (by !== '') throw new Refusal('still_used', { by })
    return changeQuestion(definition, question, (it) => {
      if (it.kind !== 'rows') return it
      const columns =
        move === 'remove'
          ? it.columns.filter(({ key }) => key !== column)
          : moved(it.columns, column, move === 'up' ? -1 : 1)
      return { ...it, columns }
    })
  }
}
