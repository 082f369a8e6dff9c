import { nextOf, type CaseNext } from '#app/domain/case-next.ts'
import type { ApplicationStatus } from '#app/domain/application.ts'
import type { Capacity } from '#app/domain/capacity.ts'
import { textIn, type LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { BackLink } from './back-link.tsx'
import { CaseNavigation, type CasePart } from './case-navigation.tsx'
import { CaseStatus } from './case-status.tsx'
import { LateClocks } from './late-clocks.tsx'
import { formatDateTime } from './format.ts'
import { Notice } from './notice.tsx'
import { PageHeading } from './page-heading.tsx'

/** What every page about one case says of it. */
export type CaseFacts = {
  id: string
  reference: string
  title: string
  status: ApplicationStatus
  late: boolean
  hold: boolean
  lateAcceptedBy: string | null
  lateDeviceAt: Date | null
  submittedAt: Date | null
  closesAt: Date
  changesDueAt: Date | null
  callSlug: string
  callTitle: LocalizedText
  timeZone: string
  reviews: { required: number; submitted: number }
  liveDecision: 'proposed' | 'approved' | null
  reconsiders: boolean
  roles: readonly Capacity[]
  conflicted: boolean
}

/** The top of every page about a case: which it is, where it stands, who acts next, and its parts. */
export function CaseHead({
  known,
  part,
  above,
}: {
  known: CaseFacts
  part: CasePart
  above?: React.ReactNode
}) {
  const { id, reference, title, status, late, hold, callSlug, callTitle } = known
  return (
    <>
      <BackLink href={`/manage/calls/${callSlug}`} text={m.manage_back_board()} />
      {above}
      <PageHeading caption={`${reference} · ${textIn(callTitle, getLocale())}`}>
        {title || m.manage_board_untitled()}
      </PageHeading>
      <p className="govuk-body">
        <CaseStatus {...{ status, late, hold }} /> <strong>{m.manage_next_title()}:</strong>{' '}
        {nextWords(known)}
      </p>
      {late && <LateClocks {...known} />}
      {known.conflicted && (
        <Notice title={m.manage_case_conflicted()}>
          <p>{m.manage_case_conflicted_text()}</p>
        </Notice>
      )}
      <CaseNavigation {...{ id, part }} isAwarded={status === 'awarded'} />
    </>
  )
}

const words: Record<CaseNext, (facts: { date: string; done: number; all: number }) => string> = {
  draft: m.manage_next_draft,
  submitted: m.manage_next_submitted,
  changes_requested: m.manage_next_changes_requested,
  in_review: m.manage_next_in_review,
  in_panel: m.manage_next_in_panel,
  invited: m.manage_next_invited,
  waitlisted: m.manage_next_waitlisted,
  awarded: m.manage_next_awarded,
  late: m.manage_next_late,
  reviews_in: m.manage_next_reviews_in,
  proposed: m.manage_next_proposed,
  approved: m.manage_next_approved,
  reconsider: m.manage_next_reconsider,
  ended: m.manage_next_ended,
}

function nextWords(known: CaseFacts): string {
  const { changesDueAt, timeZone, reviews } = known
  return words[nextOf(known)]({
    date: changesDueAt ? formatDateTime(changesDueAt, getLocale(), timeZone) : '',
    done: reviews.submitted,
    all: reviews.required,
  })
}
