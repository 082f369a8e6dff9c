import { z } from 'zod'
import { expression } from './expression.ts'
import { localizedText } from './localized-text.ts'

/** The parts that questions and columns share. */
export const key = z.string().regex(/^[a-z][a-z0-9_]*$/, 'a key is one snake_case word')
export const condition = z.union([z.boolean(), expression])
export const limit = z.union([z.number(), expression])

/** What is stored of an option: one word, or a number as spreadsheets like to have it. */
export const optionValue = z.string().regex(/^[A-Za-z0-9][\w-]*$/, 'an option is stored as one word')

/** An option of a choice. `value` is what is stored and never changes; the label may be reworded. */
export const option = z.strictObject({
  value: optionValue,
  label: localizedText,
  help: localizedText.optional(),
})
export const options = z.array(option).min(2)

export const span = z.strictObject({ min: z.int().min(0).optional(), max: z.int().min(1).optional() })

export const text = { words: span.optional(), characters: span.optional() }
export const numeric = {
  min: limit.optional(),
  max: limit.optional(),
  decimals: z.int().min(0).max(6).optional(),
}
export const dated = { earliest: expression.optional(), latest: expression.optional() }

const ofEveryColumn = { key, label: localizedText, help: localizedText.optional(), required: condition }

/** One column of a question of rows. */
export const column = z.discriminatedUnion('kind', [
  z.strictObject({ ...ofEveryColumn, kind: z.literal('short_text'), ...text }),
  z.strictObject({ ...ofEveryColumn, kind: z.literal('number'), ...numeric }),
  z.strictObject({
    ...ofEveryColumn,
    kind: z.literal('money'),
    min: limit.optional(),
    max: limit.optional(),
  }),
  z.strictObject({ ...ofEveryColumn, kind: z.literal('month'), ...dated }),
  z.strictObject({ ...ofEveryColumn, kind: z.literal('one_of'), options }),
  z.strictObject({
    ...ofEveryColumn,
    kind: z.literal('calculated'),
    value: expression,
    format: z.enum(['money', 'number']),
  }),
])

export type Option = z.infer<typeof option>
export type Column = z.infer<typeof column>
