import { z } from 'zod'
import type { ApplicationFile } from './application-case.ts'
import { requireNoConflict } from './application-change.ts'
import type { Signed } from './capacity.ts'
import { refuseUnless } from './refusal.ts'
import { localizedText } from './localized-text.ts'

export const screeningAnswers = ['yes', 'no', 'not_applicable'] as const
export type ScreeningAnswer = (typeof screeningAnswers)[number]

/** One thing that an officer looks at before the reviewers read. `about` are the questions whose answers say it. */
export const checklistItem = z.object({
  key: z.string(),
  label: localizedText.optional(),
  help: localizedText.optional(),
  about: z.array(z.string()).default([]),
})
export type ChecklistItem = z.infer<typeof checklistItem>

/** What an officer noted of one item; not answered yet is null, and may have a note already. */
export type ScreeningNote = { item: string; answer: ScreeningAnswer | null; note: string }

/** Refuses to screen what is not submitted, whoever is no officer here, and an officer with a conflict. */
export function requireScreener(
  file: { application: Pick<ApplicationFile, 'status' | 'enteredBy'> },
  signed: Signed,
): void {
  refuseUnless(signed.by.capacities.includes('officer'), 'not_allowed')
  requireNoConflict(file, signed)
  refuseUnless(file.application.status === 'submitted', 'move_not_open')
}
