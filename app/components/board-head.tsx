import type { CallWindow } from '#app/domain/call.ts'
import { textIn, type LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { BoardLinks } from './board-links.tsx'
import { CallWindowState } from './call-window.tsx'
import { formatDateTime } from './format.ts'
import { PageHeading } from './page-heading.tsx'

type BoardHeadProps = {
  board: {
    slug: string
    title: LocalizedText
    timeZone: string
    window: CallWindow
    closesAt: Date
    decides: boolean
  }
  mayAct: boolean
}

/** The head of a call's board: its state, its closing, and what is done with all of its applications together. */
export function BoardHead({ board, mayAct }: BoardHeadProps) {
  const { slug, title, timeZone, window, closesAt, decides } = board
  return (
    <>
      <PageHeading>{textIn(title, getLocale())}</PageHeading>
      <p className="govuk-body">
        <CallWindowState window={window} /> {formatDateTime(closesAt, getLocale(), timeZone)} ·{' '}
        <a className="govuk-link" href={`/manage/calls/${slug}/setup`}>
          {m.callsetup_link()}
        </a>
      </p>
      <BoardLinks {...{ slug, mayAct, decides }} />
    </>
  )
}
