import type { NoticeTemplate } from './notice.ts'

/**
 * The parts of a letter that only the portal writes, since they say what was decided: a call's own text says where each stands.
 * `news` is the first sentence, `details` the facts with amounts, `what_next` what to do by when.
 */
export const letterSlots = [
  'news',
  'details',
  'reasons',
  'feedback',
  'conditions',
  'sections',
  'what_next',
  'reconsider',
  'open',
] as const
export type LetterSlot = (typeof letterSlots)[number]

/** The letters that a call may word as a whole, each with the parts that must stand in it, in the order of the portal's own. */
export const wordedLetters = {
  'application-received': ['news', 'details', 'what_next', 'open'],
  'changes-requested': ['news', 'details', 'sections', 'what_next', 'open'],
  'screening-passed': ['news', 'details', 'what_next', 'open'],
  'decision-awarded': ['news', 'details', 'conditions', 'feedback', 'what_next', 'open'],
  'decision-waitlisted': ['news', 'details', 'reasons', 'feedback', 'what_next', 'open'],
  'decision-declined': ['news', 'details', 'reasons', 'feedback', 'reconsider', 'open'],
  'decision-ineligible': ['news', 'details', 'reasons', 'feedback', 'reconsider', 'open'],
  'decision-invited': ['news', 'details', 'feedback', 'what_next', 'open'],
  'decision-reconsidered': ['news', 'details', 'reasons', 'what_next', 'open'],
  'reconsideration-upheld': ['news', 'details', 'reasons', 'what_next', 'open'],
  'award-rescinded': ['news', 'details', 'reasons', 'open'],
} as const satisfies Partial<Record<NoticeTemplate, readonly LetterSlot[]>>
export type WordedTemplate = keyof typeof wordedLetters

/** The letters that a call may word, in the order in which an application meets them. */
export const wordedTemplates = [
  'application-received',
  'changes-requested',
  'screening-passed',
  'decision-ineligible',
  'decision-invited',
  'decision-waitlisted',
  'decision-declined',
  'decision-awarded',
  'decision-reconsidered',
  'reconsideration-upheld',
  'award-rescinded',
] as const satisfies readonly WordedTemplate[]

/** The letter of this name that a call may word, if it is one. */
export function findWorded(name: string | undefined): WordedTemplate | undefined {
  return wordedTemplates.find((it) => it === name)
}

/** The parts that a letter's own text must have; none for a letter that no call words. */
export function slotsOf(template: NoticeTemplate): readonly LetterSlot[] {
  const worded = findWorded(template)
  return worded ? wordedLetters[worded] : []
}

/** A text to begin with: each part on a line of its own, in the portal's order. */
export function startingBody(template: NoticeTemplate): string {
  return slotsOf(template)
    .map((slot) => `{${slot}}`)
    .join('\n\n')
}

/** The paragraphs of a letter's own text, and in the place of a part the part's name. */
export function bodyPieces(body: string): ({ slot: LetterSlot } | { text: string })[] {
  return body
    .split(/\n\s*\n/)
    .map((it) => it.trim())
    .filter((it) => it !== '')
    .map((text) => {
      const slot = letterSlots.find((it) => text === `{${it}}`)
      return slot ? { slot } : { text }
    })
}
