import { z } from 'zod'
import {
  aboutAmendment,
  aboutApplication,
  aboutAward,
  aboutReport,
  aboutTranche,
  anyLetter,
  day,
  explained,
  instant,
  line,
  link,
  localized,
  money,
  prose,
  remarks,
  replaces,
  toReviewer,
} from './notice-facts.ts'

export const noticeChannels = ['email', 'letter', 'phone'] as const
export type NoticeChannel = (typeof noticeChannels)[number]

export type NoticeAudience = 'applicant' | 'reviewer' | 'officer' | 'staff' | 'anyone'

type NoticeRule = { to: readonly NoticeAudience[]; facts: typeof anyLetter }

const reasoned = { reason: prose }
/** Said where a letter goes to the officers because nobody is left whom it is for. */
const toOffice = z.boolean().optional()
/** How long there is to ask, after the letter: it is approved before it is sent, so it cannot say until when. */
const appealed = { reconsiderWithinDays: z.int().positive().optional() }
/** What was paid, was not spent and has not come back, where an award ends with a debt. */
const owing = { owed: money.optional() }
const changes = { sections: z.array(localized).min(1) }

/** Every notice that the machines owe, to whom, and the facts its letter is written from. None holds an identity number. */
export const noticeTemplates = {
  'application-received': {
    to: ['applicant'],
    facts: aboutApplication.extend({
      submittedAt: instant,
      closesAt: instant,
      answerBy: day.optional(),
      enteredBy: line.optional(),
    }),
  },
  'application-received-late': {
    to: ['applicant'],
    facts: aboutApplication.extend({
      receivedAt: instant,
      closedAt: instant,
      deviceTime: instant.optional(),
    }),
  },
  'application-taken-back': {
    to: ['applicant'],
    facts: aboutApplication.extend({ takenBackAt: instant, takenBackBy: line, closesAt: instant }),
  },
  'changes-requested': {
    to: ['applicant'],
    facts: aboutApplication.extend({ ...changes, message: prose, dueAt: instant }),
  },
  'changes-received': {
    to: ['applicant', 'officer'],
    facts: aboutApplication.extend({ ...changes, resubmittedAt: instant }),
  },
  'changes-lapsed': {
    to: ['applicant', 'officer'],
    facts: aboutApplication.extend({ ...changes, dueAt: instant, submittedAt: instant.optional(), toOffice }),
  },
  'review-assigned': {
    to: ['reviewer'],
    facts: toReviewer.extend({ stage: localized, dueAt: instant.optional() }),
  },
  'review-reopened': {
    to: ['reviewer', 'officer'],
    facts: toReviewer.extend({ ...reasoned, dueAt: instant.optional(), toOffice }),
  },
  'review-due': {
    to: ['reviewer'],
    facts: toReviewer.extend({ stage: localized, dueAt: instant, isOver: z.boolean() }),
  },
  // It says who writes by name or, where the stage hides that, by letter; what was written stays in the portal.
  'review-mention': {
    to: ['reviewer', 'officer'],
    facts: toReviewer.extend({
      stage: localized,
      mentionedBy: line.optional(),
      label: line.optional(),
      discussion: link,
    }),
  },
  'decision-ineligible': {
    to: ['applicant'],
    facts: aboutApplication.extend({ ...explained, ...appealed, replaces }),
  },
  'decision-invited': {
    to: ['applicant'],
    facts: aboutApplication.extend({ stage: localized, dueAt: instant, feedback: remarks }),
  },
  'invitation-lapsed': {
    to: ['applicant', 'officer'],
    facts: aboutApplication.extend({ stage: localized, dueAt: instant, toOffice }),
  },
  'decision-awarded': {
    to: ['applicant'],
    facts: aboutAward.extend({
      requested: money.optional(),
      conditions: z.array(prose),
      feedback: remarks,
      // The letter is approved before it is sent, so it can say how long there is to answer but not until when.
      answerWithinDays: z.int().positive().optional(),
      replaces,
    }),
  },
  'decision-waitlisted': {
    to: ['applicant'],
    facts: aboutApplication.extend({ ...explained, waitUntil: day.optional(), replaces }),
  },
  'decision-declined': {
    to: ['applicant'],
    facts: aboutApplication.extend({ ...explained, ...appealed, replaces }),
  },
  'application-withdrawn': {
    to: ['applicant'],
    facts: aboutApplication.extend({ withdrawnAt: instant, withdrawnBy: line }),
  },
  'screening-passed': { to: ['applicant'], facts: aboutApplication },
  'application-message': {
    to: ['applicant'],
    facts: aboutApplication.extend({ heading: line, message: prose, writtenBy: line }),
  },
  'address-corrected': {
    to: ['applicant'],
    facts: aboutApplication.extend({
      names: z.array(line).min(1),
      oldAddress: line,
      newAddress: line,
      changedAt: instant,
      changedBy: line,
    }),
  },
  'decision-reconsidered': {
    to: ['applicant'],
    facts: aboutApplication.extend({ ...reasoned, replaces }),
  },
  'reconsideration-asked': {
    to: ['applicant', 'officer'],
    facts: aboutApplication.extend({ askedAt: instant, askedBy: line, decidedOn: day, toOffice }),
  },
  'reconsideration-upheld': {
    to: ['applicant'],
    facts: aboutApplication.extend({ ...reasoned, decidedOn: day }),
  },
  'award-rescinded': {
    to: ['applicant'],
    facts: aboutApplication.extend({ ...reasoned, amount: money.optional(), replaces }),
  },
  'award-accepted': {
    to: ['applicant'],
    facts: aboutAward.extend({ acceptedAt: instant, acceptedBy: line }),
  },
  'award-refused': { to: ['applicant'], facts: aboutAward.extend({ refusedAt: instant, refusedBy: line }) },
  'award-lapsed': { to: ['applicant', 'officer'], facts: aboutAward.extend({ acceptBy: instant, toOffice }) },
  'award-active': { to: ['applicant'], facts: aboutAward.extend({ startsOn: day, endsOn: day }) },
  'award-completed': { to: ['applicant'], facts: aboutAward.extend({ completedOn: day, ...owing }) },
  'award-terminated': {
    to: ['applicant'],
    facts: aboutAward.extend({ ...reasoned, terminatedOn: day, reconsiderBy: day.optional(), ...owing }),
  },
  'report-submitted': { to: ['applicant'], facts: aboutReport.extend({ submittedAt: instant }) },
  'report-returned': {
    to: ['applicant'],
    facts: aboutReport.extend({ ...changes, message: prose, dueAt: instant }),
  },
  'report-accepted': { to: ['applicant'], facts: aboutReport.extend({ acceptedAt: instant }) },
  'tranche-due': { to: ['applicant', 'officer'], facts: aboutTranche.extend({ toOffice }) },
  'tranche-paid': { to: ['applicant'], facts: aboutTranche.extend({ paidOn: day, paymentReference: line }) },
  'tranche-held': { to: ['applicant'], facts: aboutTranche.extend(reasoned) },
  'tranche-cancelled': { to: ['applicant'], facts: aboutTranche.extend(reasoned) },
  'amendment-asked': { to: ['applicant', 'officer'], facts: aboutAmendment.extend(reasoned) },
  'amendment-approved': { to: ['applicant'], facts: aboutAmendment.extend({ endsOn: day.optional() }) },
  'amendment-refused': { to: ['applicant'], facts: aboutAmendment.extend(reasoned) },
  'payment-details-changed': {
    to: ['applicant'],
    facts: aboutApplication.extend({ changedAt: instant, changedBy: line }),
  },
  'sign-in-code': { to: ['anyone'], facts: anyLetter.extend({ code: line, expiresAt: instant, link }) },
  'staff-invited': {
    to: ['staff'],
    facts: anyLetter.extend({ role: localized, scope: localized, invitedBy: line, expiresAt: instant, link }),
  },
  'reviewer-invited': {
    to: ['anyone'],
    facts: anyLetter.extend({ call: localized, invitedBy: line, expiresAt: instant, link }),
  },
  'member-invited': {
    to: ['anyone'],
    facts: anyLetter.extend({
      organization: line,
      role: localized,
      invitedBy: line,
      expiresAt: instant,
      link,
    }),
  },
} as const satisfies Record<string, NoticeRule>

export type NoticeTemplate = keyof typeof noticeTemplates

/** What a letter of this template is written from. */
export type NoticeFacts<T extends NoticeTemplate> = z.infer<(typeof noticeTemplates)[T]['facts']>

/**
 * What a letter of this template states of all that is known: by what is decided and by whom to ask, not how people, projects and
 * pages are called. Nothing where it could not be written.
 */
export function statedFacts(template: NoticeTemplate, facts: object): object {
  const { data = {} } = noticeTemplates[template].facts.safeParse(facts)
  return Object.fromEntries(
    Object.entries(data).filter(([name]) => name !== 'application' && name !== 'recipient'),
  )
}
