import type { noticeTemplates, NoticeTemplate } from './notice.ts'

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

type ToApplicant = {
  [Name in NoticeTemplate]: 'applicant' extends (typeof noticeTemplates)[Name]['to'][number] ? Name : never
}[NoticeTemplate]

/**
 * The letters to applicants that no call words: two warn that somebody may have taken over an account, and must look as they always
 * do to be trusted; the third is a person's own words already.
 */
export const portalWorded = [
  'address-corrected',
  'payment-details-changed',
  'application-message',
] as const satisfies readonly ToApplicant[]

/**
 * The letters that a call may word as a whole, each with the parts that must stand in it, in the order of the portal's own. A new
 * letter to applicants has its parts here or is named above, or this does not compile.
 */
export const wordedLetters = {
  'application-received': ['news', 'details', 'what_next', 'open'],
  'application-received-late': ['news', 'details', 'what_next', 'open'],
  'application-taken-back': ['news', 'details', 'what_next', 'open'],
  'changes-requested': ['news', 'details', 'sections', 'what_next', 'open'],
  'changes-received': ['news', 'details', 'sections', 'what_next', 'open'],
  'changes-lapsed': ['news', 'details', 'sections', 'what_next', 'open'],
  'screening-passed': ['news', 'details', 'what_next', 'open'],
  'application-withdrawn': ['news', 'details', 'what_next', 'open'],
  'decision-ineligible': ['news', 'details', 'reasons', 'feedback', 'reconsider', 'open'],
  'decision-invited': ['news', 'details', 'feedback', 'what_next', 'open'],
  'invitation-lapsed': ['news', 'details', 'reconsider', 'open'],
  'decision-waitlisted': ['news', 'details', 'reasons', 'feedback', 'what_next', 'open'],
  'decision-declined': ['news', 'details', 'reasons', 'feedback', 'reconsider', 'open'],
  'decision-awarded': ['news', 'details', 'conditions', 'feedback', 'what_next', 'open'],
  'reconsideration-asked': ['news', 'details', 'what_next', 'open'],
  'decision-reconsidered': ['news', 'details', 'reasons', 'what_next', 'open'],
  'reconsideration-upheld': ['news', 'details', 'reasons', 'what_next', 'open'],
  'award-rescinded': ['news', 'details', 'reasons', 'open'],
  'award-accepted': ['news', 'details', 'what_next', 'open'],
  'award-refused': ['news', 'details', 'what_next', 'open'],
  'award-lapsed': ['news', 'details', 'reconsider', 'open'],
  'award-active': ['news', 'details', 'what_next', 'open'],
  'tranche-due': ['news', 'details', 'what_next', 'open'],
  'tranche-paid': ['news', 'details', 'what_next', 'open'],
  'tranche-held': ['news', 'details', 'reasons', 'what_next', 'open'],
  'tranche-cancelled': ['news', 'details', 'reasons', 'reconsider', 'open'],
  'report-submitted': ['news', 'details', 'what_next', 'open'],
  'report-returned': ['news', 'details', 'sections', 'what_next', 'open'],
  'report-accepted': ['news', 'details', 'what_next', 'open'],
  'amendment-asked': ['news', 'details', 'reasons', 'what_next', 'open'],
  'amendment-approved': ['news', 'details', 'what_next', 'open'],
  'amendment-refused': ['news', 'details', 'reasons', 'what_next', 'open'],
  'award-completed': ['news', 'details', 'what_next', 'open'],
  'award-terminated': ['news', 'details', 'reasons', 'what_next', 'reconsider', 'open'],
} as const satisfies Record<Exclude<ToApplicant, (typeof portalWorded)[number]>, readonly LetterSlot[]>
export type WordedTemplate = keyof typeof wordedLetters

/** The same under what they are about, in the order in which an application meets them. */
export const letterGroups = {
  application: [
    'application-received',
    'application-received-late',
    'application-taken-back',
    'changes-requested',
    'changes-received',
    'changes-lapsed',
    'screening-passed',
    'application-withdrawn',
  ],
  decision: [
    'decision-ineligible',
    'decision-invited',
    'invitation-lapsed',
    'decision-waitlisted',
    'decision-declined',
    'decision-awarded',
    'reconsideration-asked',
    'decision-reconsidered',
    'reconsideration-upheld',
    'award-rescinded',
  ],
  offer: ['award-accepted', 'award-refused', 'award-lapsed', 'award-active'],
  payments: [
    'tranche-due',
    'tranche-paid',
    'tranche-held',
    'tranche-cancelled',
    'report-submitted',
    'report-returned',
    'report-accepted',
  ],
  closing: [
    'amendment-asked',
    'amendment-approved',
    'amendment-refused',
    'award-completed',
    'award-terminated',
  ],
} as const satisfies Record<string, readonly WordedTemplate[]>
export type LetterGroup = keyof typeof letterGroups

export const letterGroupNames = [
  'application',
  'decision',
  'offer',
  'payments',
  'closing',
] as const satisfies readonly LetterGroup[]

/** The letters that a call may word, in the order in which an application meets them. */
export const wordedTemplates: readonly WordedTemplate[] = letterGroupNames.flatMap((it) => letterGroups[it])

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
