import type { ExchangeRate } from './call-facts.ts'
import type { CallTexts } from './call-texts.ts'
import type { EligibilityQuestion } from './eligibility.ts'
import type { NoticeTemplate } from './notice.ts'
import type { ChecklistItem } from './screening.ts'
import type { ReviewsShown } from './reviews-shown.ts'
import type { LocalizedText } from './text.ts'

/** One step of a call as it is set up; `rubricId` is what a review scores by, the form one that is invited to. */
export type StagePlan = {
  kind: 'screening' | 'review'
  title: LocalizedText
  rubricId: string | null
  formVersionId: string | null
  reviewersPerApplication: number
  blindness: 'none' | 'single' | 'double'
  /** When a reviewer sees the other reviews and takes part in the discussion; never before their own is in. */
  reviewsShown: ReviewsShown
  /** Whether a reviewer may correct what they sent, until it is due. */
  reviewersMayRevise: boolean
  /** Whether its reviewers also read what was sent to the form before its own. */
  earlierShown: boolean
  /** The questions whose answers its reviewers never see, besides what nobody of them does. */
  hiddenQuestions: string[]
  opensAt: Date | null
  closesAt: Date | null
  dueAt: Date | null
}

/** A letter's own wording in one language; what is null stays as the portal words it. */
export type LetterPlan = {
  template: NoticeTemplate
  locale: string
  subject: string | null
  introduction: string | null
  /** The whole text, in the place of the portal's; an introduction beside it is not printed. */
  body: string | null
}

/** Everything that makes a call, its stages, reasons and letters included. Amounts and shares are decimals in text. */
export type CallPlan = {
  slug: string
  referencePrefix: string
  title: LocalizedText
  texts: CallTexts
  opensAt: Date
  closesAt: Date
  graceHours: number
  timeZone: string
  currency: string
  budget: string
  awardMin: string
  awardMax: string
  monthsMin: number
  monthsMax: number
  ownShareMin: string
  offerDays: number
  reconsiderDays: number
  rate: ExchangeRate | null
  placeCodes: string[]
  eligibility: EligibilityQuestion[]
  formVersionId: string
  stages: StagePlan[]
  /** What an officer looks at in each screening. */
  checklist: ChecklistItem[]
  /** Whether a second person confirms who passes it. */
  screeningByTwo: boolean
  reasonCodes: { code: string; label: LocalizedText; inLetters: boolean }[]
  letters: LetterPlan[]
}

/** A call of which nothing is known yet. */
export const emptyPlan: CallPlan = {
  slug: '',
  referencePrefix: '',
  title: {},
  texts: { who: [], funded: [], notFunded: [], decided: [] },
  opensAt: new Date(0),
  closesAt: new Date(0),
  graceHours: 0,
  timeZone: 'UTC',
  currency: '',
  budget: '0',
  awardMin: '0',
  awardMax: '0',
  monthsMin: 0,
  monthsMax: 0,
  ownShareMin: '0',
  offerDays: 1,
  reconsiderDays: 1,
  rate: null,
  placeCodes: [],
  eligibility: [],
  formVersionId: '',
  stages: [],
  checklist: [],
  screeningByTwo: false,
  reasonCodes: [],
  letters: [],
}
