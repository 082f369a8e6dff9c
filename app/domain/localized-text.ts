import { z } from 'zod'

import type { LocalizedText } from './text.ts'

/** What the schema says of a text without words. */
export const wordless = 'a text needs words in one language'

/** A text in as many languages as its author wrote, keyed by locale; at least one is not empty. */
export const localizedText: z.ZodType<LocalizedText, LocalizedText> = z
  .record(z.string().min(2), z.string())
  .refine((text) => Object.values(text).some((words) => words.trim() !== ''), wordless)
