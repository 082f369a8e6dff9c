import type { Localized, ToReviewer } from '#app/domain/notice-facts.ts'
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
  return { kind: 'facts', rows }
}

export function openApplication({ application }: { application: Application }, say: Speech): Block {
  return { kind: 'link', label: m.letter_open_application({}, say.into), url: application.link }
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
  const why: Block[] = items.length ? [{ kind: 'list', heading: m.letter_why({}, say.into), items }] : []
  return [...why, ...comments(feedback, say)]
}

export function comments(feedback: string | undefined, say: Speech): Block[] {
  return feedback ? [{ kind: 'quote', heading: m.letter_feedback({}, say.into), text: feedback }] : []
}

export function why(reason: string, say: Speech): Block {
  return { kind: 'quote', heading: m.letter_why({}, say.into), text: reason }
}

export function listed(heading: string, words: Localized[], say: Speech): Block {
  return { kind: 'list', heading, items: words.map(say.of) }
}

/** How to ask that a decision be reconsidered, and until when if there is a last day. */
export function appeal(
  { application, reconsiderBy }: { application: Application; reconsiderBy?: string | undefined },
  say: Speech,
): Block {
  const how = { contact: say.contact, reference: application.reference }
  if (reconsiderBy === undefined) return paragraph(m.letter_reconsider(how, say.into))
  return paragraph(m.letter_reconsider_until({ ...how, until: say.day(reconsiderBy) }, say.into))
}
