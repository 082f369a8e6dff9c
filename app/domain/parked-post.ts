import { z } from 'zod'

/** How long a form that could not be taken waits for its writer, in hours. */
export const parkedHours = 24

/** One field of a form, by its name. */
export type ParkedField = [name: string, value: string]

/** What a page puts into its form for itself; nobody typed it. */
const machinery =
  /^(op|asked|next|stay|intent|readHash|another|base|within|part|kind|do|way|undo|remove|list_move|letter)$|^(base|op|after):|\.(count|was)$/

/** What a person would look for among the fields of their form: the words that they typed or chose. */
export function typedWords(fields: readonly ParkedField[]): string[] {
  return fields
    .filter(([name, value]) => !machinery.test(name) && value.trim() !== '')
    .map(([, value]) => value)
}

/** The form that forgets a parked post. */
export const dropParkedInput = z.object({ post: z.string().regex(/^[0-9a-f]{64}$/) })
