import type { Option } from '../column.ts'
import type { LocalizedText } from '../text.ts'
import type { WrittenRow } from './written-row.ts'

/** The lists of choices that are written, each under a name of its own. */
export class WrittenLists {
  readonly rows: WrittenRow[] = []
  readonly #names = new Set<string>()

  /** Writes options as a list, and says the name that it has. */
  add(wanted: string, options: readonly Option[], alone: readonly string[] = []): string {
    const list = this.#unused(wanted)
    for (const { value, label, help } of options) {
      this.rows.push({
        plain: { list_name: list, name: value, 'minka::alone': alone.includes(value) },
        words: { label, 'minka::hint': help },
      })
    }
    return list
  }

  addLabeled(wanted: string, labeled: readonly { key: string; label: LocalizedText }[]): string {
    const options = labeled.map(({ key, label }) => ({ value: key, label }))
    return this.add(wanted, options)
  }

  #unused(wanted: string): string {
    let name = wanted
    while (this.#names.has(name)) name = `${name}_`
    this.#names.add(name)
    return name
  }
}
