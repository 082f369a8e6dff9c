import { caseNeeds, type CaseNeed } from '#app/domain/case-list.ts'
import { textIn, type LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { narrowedHref } from './case-list-address.ts'
import { needName } from './case-need.ts'
import { EmptyState } from './empty-state.tsx'
import { formatNumber } from './format.ts'
import { Table } from './table.tsx'

export type WaitingCall = {
  id: string
  slug: string
  title: LocalizedText
  needs: Record<CaseNeed, number>
  byHand: number
  awards: number
  failed: number
}

type Waiting = { id: string; what: string; href: string; call: string; count: number }

/** Everything that waits for someone, each a link to the cases it is about. */
export function ManageToday({ calls }: { calls: readonly WaitingCall[] }) {
  const waiting = calls.flatMap(waitingIn).filter(({ count }) => count > 0)
  if (waiting.length === 0) {
    return (
      <EmptyState title={m.manage_today_nothing()}>
        <p>{m.manage_today_nothing_text()}</p>
      </EmptyState>
    )
  }
  return (
    <Table
      caption={m.manage_today_title()}
      captionSize="m"
      columns={[
        { header: m.manage_today_what() },
        { header: m.manage_today_call() },
        { header: m.manage_today_count(), numeric: true },
      ]}
      rows={waiting.map(({ id, what, href, call, count }) => ({
        id,
        cells: [
          <a key="open" className="govuk-link" href={href}>
            {what}
          </a>,
          call,
          formatNumber(count, getLocale()),
        ],
      }))}
    />
  )
}

function waitingIn({ id, slug, title, needs, byHand, awards, failed }: WaitingCall): Waiting[] {
  const call = textIn(title, getLocale())
  const cases = caseNeeds.map((need) => ({
    id: `${id}-${need}`,
    what: needName(need),
    href: narrowedHref(slug, { needs: need }),
    call,
    count: needs[need],
  }))
  return [
    ...cases,
    {
      id: `${id}-awards`,
      what: m.manage_need_awards(),
      href: `/manage/calls/${slug}/awards`,
      call,
      count: awards,
    },
    { id: `${id}-hand`, what: m.manage_need_by_hand(), href: '/manage/notices', call, count: byHand },
    {
      id: `${id}-failed`,
      what: m.manage_need_failed(),
      href: '/manage/emails?status=failed',
      call,
      count: failed,
    },
  ]
}
