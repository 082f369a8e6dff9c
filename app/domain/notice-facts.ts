import { z } from 'zod'

const longestLine = 300

/** One line of text: line breaks and control characters become spaces, and beyond 300 characters it is cut with `…`. */
const line = z.string().transform(oneLine).pipe(z.string().min(1))

/** Text as someone wrote it: only its line breaks stay of what cannot be seen. */
const prose = z.string().transform(visible).pipe(z.string().min(1))

/** Text that may be empty, such as the feedback of an award. */
const remarks = z.string().transform(visible).optional()
const day = z.iso.date()
const link = z.url({ protocol: /^https?$/ })

/** An instant as ISO 8601 with an offset; letters show it in the funder's time zone. */
const instant = z.iso.datetime({ offset: true })

/** Words that exist in several languages, by locale, such as a reason's label or a call's title. */
export const localized = z.record(z.string(), line).refine((words) => Object.keys(words).length > 0)
export type Localized = z.infer<typeof localized>

/** An amount as a decimal string, never a float, with its ISO 4217 currency. */
export const money = z.object({
  amount: z.string().regex(/^\d{1,12}(\.\d{1,2})?$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
})
export type Money = z.infer<typeof money>

/** Who writes: `languages[0]` speaks for a reader whose language has no catalog; `region` shapes dates and money. */
const funder = z.object({
  name: line,
  languages: z.array(z.string()).min(1),
  region: z.string().regex(/^[A-Z]{2}$/),
  timeZone: z.string().refine(isTimeZone),
  replyTo: z.object({ name: line, email: z.email(), phone: line.optional() }),
})

const application = z.object({ reference: line, title: line, call: localized, link })

/** What every letter holds: who writes to whom. Someone who signs in for the first time has no name yet. */
export const anyLetter = z.object({ funder, recipient: z.object({ name: line.optional() }) })
export type AnyLetter = z.infer<typeof anyLetter>

/** A letter about an application to those who may know whose it is. */
export const aboutApplication = anyLetter.extend({ application: application.extend({ organization: line }) })

/** A letter to a reviewer: it cannot name the organization, whatever the stage's blindness. */
export const toReviewer = anyLetter.extend({ application })
export type ToReviewer = z.infer<typeof toReviewer>

export const aboutAward = aboutApplication.extend({ amount: money })
export const aboutAmendment = aboutApplication.extend({ amendment: z.int().positive() })
export const aboutReport = aboutApplication.extend({ report: z.int().positive() })
export const aboutTranche = aboutAward.extend({ tranche: z.int().positive() })

/** The outcomes that stand until a later decision takes their place; an invitation, or what takes another back, is none. */
export const replacedOutcomes = ['awarded', 'waitlisted', 'declined', 'ineligible'] as const
export type ReplacedOutcome = (typeof replacedOutcomes)[number]

/** The decision that was told earlier and holds no more. */
export const replaces = z.object({ outcome: z.enum(replacedOutcomes), on: day }).optional()

/** Reasons as labels per language, and the feedback as it was written. */
export const explained = z.object({ reasons: z.array(localized), feedback: remarks }).shape

export { day, instant, line, link, prose, remarks }

function oneLine(text: string): string {
  const letters = Array.from(visible(text).replaceAll(/\s+/g, ' '))
  return letters.length <= longestLine ? letters.join('') : `${letters.slice(0, longestLine - 1).join('')}…`
}

/** Drops control characters and those that turn the direction of text around, which can make a name read as another. */
function visible(text: string): string {
  const lines = text.replaceAll(/\r\n?|\p{Zl}|\p{Zp}/gu, '\n').replaceAll('\t', ' ')
  return lines.replaceAll(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '').trim()
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
