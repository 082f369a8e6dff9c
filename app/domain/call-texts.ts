import { z } from 'zod'
import { localizedText } from './localized-text.ts'

const lines = z.array(localizedText).default([])

/** What a call's page says in its own words. Lines of a list are separate texts; a call may leave any of them out. */
export const callTexts = z.object({
  summary: localizedText.optional(),
  who: lines,
  funded: lines,
  notFunded: lines,
  decided: lines,
  /** How long filling the form takes, in minutes. */
  minutes: z.int().min(1).optional(),
})

export type CallTexts = z.infer<typeof callTexts>
