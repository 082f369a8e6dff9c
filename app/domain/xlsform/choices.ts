import type { Option } from '../column.ts'
import { isReserved } from '../reserved-key.ts'
import type { LocalizedText } from '../text.ts'
import { isKey } from './key-from.ts'
import type { Line } from './line.ts'

type Choice = { line: Line; value: string; label: LocalizedText; help?: LocalizedText; isAlone: boolean }

/** The choices of each list, in their order. */
export class Choices {
  readonly #lists: ReadonlyMap<string, readonly Choice[]>

  constructor(lines: readonly Line[]) {
    this.#lists = Map.groupBy(lines.flatMap(choiceOf), ({ line }) => line.text('list_name'))
  }

  /** The options of the list that a row of the survey names. Says so when there is no such list, or not enough in it. */
  options(line: Line, list: string, column = 'type', least = 2): Option[] {
    const choices = this.#lists.get(list) ?? []
    if (list === '') line.fault('list_missing', column)
    else if (choices.length === 0) line.fault('list_unknown', column, { list })
    else if (choices.length < least) line.fault('list_short', column, { list, least: String(least) })
    return choices.map(({ value, label, help }) => (help ? { value, label, help } : { value, label }))
  }

  /** The names and labels of a list, for the rows and columns of a table or the levels of a place. */
  labeled(line: Line, column: string): { key: string; label: LocalizedText }[] {
    const list = line.text(column)
    for (const choice of this.#lists.get(list) ?? []) {
      const facts = { name: choice.value }
      if (!isKey(choice.value)) choice.line.fault('name_wrong', 'name', facts)
      else if (isReserved(choice.value, 'part')) choice.line.fault('name_reserved', 'name', facts)
    }
    return this.options(line, list, column, 1).map(({ value, label }) => ({ key: value, label }))
  }

  /** The options of a list that stand alone, such as "none of these". */
  alone(list: string): string[] {
    return (this.#lists.get(list) ?? []).filter(({ isAlone }) => isAlone).map(({ value }) => value)
  }
}

function choiceOf(line: Line): Choice[] {
  const value = line.text('name')
  if (!line.has('list_name')) line.fault('cell_needed', 'list_name')
  if (value === '') line.fault('name_missing', 'name')
  else if (!/^[A-Za-z0-9][\w-]*$/.test(value)) line.fault('option_wrong', 'name', { name: value })
  const label = line.words('label')
  if (!label) line.fault('label_missing', 'label', { name: value })
  const help = line.words('minka::hint')
  const choice = { line, value, label: label ?? { es: value }, isAlone: line.isYes('minka::alone') }
  return [help ? { ...choice, help } : choice]
}
