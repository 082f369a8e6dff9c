import type { Localized, Money, ReplacedOutcome, ToReviewer } from '#app/domain/notice-facts.ts'
import { m } from '#app/messages/compiled/messages.js'
import { paragraph, type Block, type Row } from './letter.ts'
import type { Speech } from './speech.ts'

type Application = ToReviewer['application'] & { organization?: string }

/** The two names of an application that every subject and first sentence carries. */
export function named({ application }: { application: Application }, say: Speech) {
  return { title: say.title(application.title), reference: application.reference }
}

/** The facts that let a reader recognize the application, and those of this letter. */
export function about({ application }: { application: Application }, say: Speech, more: Row[] = []): Block {
  const rows = [
    { label: m.letter_label_reference({}, say.into), value: application.reference },
    { label: m.letter_label_project({}, say.into), value: say.title(application.title) },
    ...(application.organization
      ? [{ label: m.letter_label_organization({}, say.into), value: application.organization }]
      : []),
    { label: m.letter_label_call({}, say.into), value: say.of(application.call) },
    ...more,
  ]
  return { slot: 'details', kind: 'facts', rows }
}

/** What an organization has to give back, in figures and in words, where an award ends with a debt. */
export function owing({ owed }: { owed?: Money | undefined }, say: Speech): Row[] {
  return owed ? [{ label: m.letter_label_owed({}, say.into), value: say.amount(owed) }] : []
}

export function openApplication({ application }: { application: Application }, say: Speech): Block {
  return {
    slot: 'open',
    kind: 'link',
    label: m.letter_open_application({}, say.into),
    url: application.link,
  }
}

/** Why a letter of the organization reaches the office. */
export function forOffice({ toOffice }: { toOffice?: boolean | undefined }, say: Speech): Block[] {
  return toOffice ? [paragraph(m.letter_office_unrepresented({}, say.into))] : []
}

/** The reasons as the call words them, then the feedback as it was written. */
export function explanation(
  { reasons, feedback }: { reasons: Localized[]; feedback?: string | undefined },
  say: Speech,
): Block[] {
  const items = reasons.map(say.of)
  const why: Block[] = items.length
    ? [{ slot: 'reasons', kind: 'list', heading: m.letter_why({}, say.into), items }]
    : []
  return [...why, ...comments(feedback, say)]
}

export function comments(feedback: string | undefined, say: Speech): Block[] {
  return feedback
    ? [{ slot: 'feedback', kind: 'quote', heading: m.letter_feedback({}, say.into), text: feedback }]
    : []
}

export function why(reason: string, say: Speech): Block {
  return { slot: 'reasons', kind: 'quote', heading: m.letter_why({}, say.into), text: reason }
}

export function listed(heading: string, words: Localized[], say: Speech): Block {
  return { slot: 'sections', kind: 'list', heading, items: words.map(say.of) }
}

/** How to ask that a decision be reconsidered, and until when if there is a last day. */
export function appeal(
  {
    application,
    reconsiderBy,
    reconsiderWithinDays: days,
  }: {
    application: Application
    reconsiderBy?: string | undefined
    reconsiderWithinDays?: number | undefined
  },
  say: Speech,
): Block {
  const how = { contact: say.contact, reference: application.reference }
  const text =
    days !== undefined
      ? m.letter_reconsider_within({ ...how, days }, say.into)
      : reconsiderBy === undefined
        ? m.letter_reconsider(how, say.into)
        : m.letter_reconsider_until({ ...how, until: say.day(reconsiderBy) }, say.into)
  return { slot: 'reconsider', ...paragraph(text) }
}

const replaced: Record<ReplacedOutcome, typeof m.letter_replaces_awarded> = {
  awarded: m.letter_replaces_awarded,
  waitlisted: m.letter_replaces_waitlisted,
  declined: m.letter_replaces_declined,
  ineligible: m.letter_replaces_ineligible,
}

/** Which decision, told earlier, holds no more. */
export function replacing(
  { replaces }: { replaces?: { outcome: ReplacedOutcome; on: string } | undefined },
  say: Speech,
): Block[] {
  if (!replaces) return []
  const text = replaced[replaces.outcome]({ date: say.day(replaces.on) }, say.into)
  return [{ slot: 'news', ...paragraph(text) }]
}
