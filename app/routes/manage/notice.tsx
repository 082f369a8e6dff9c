import { redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { InsetText } from '#app/components/inset-text.tsx'
import { LetterPreview } from '#app/components/letter-preview.tsx'
import { NoticeToldForm } from '#app/components/notice-told-form.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { Refused } from '#app/components/refused.tsx'
import { dayIn } from '#app/domain/calendar.ts'
import { toldInput } from '#app/domain/notice-told.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findNoticeByHand, recordTold } from '#db/notice-by-hand.ts'

import type { Route } from './+types/notice'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId, roles } = context.get(signedInAs)
  const notice = found(await findNoticeByHand(personId, requireId(params.id)))
  const today = dayIn(context.get(requestFacts).reachedUsAt, notice.timeZone)
  return { notice, today, mayTell: roles.some((role) => role === 'officer' || role === 'approver') }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const id = requireId(params.id)
  const form = await readForm(request, toldInput, { how: m.notice_column_how(), day: m.notice_day() })
  if (!form.ok) return form.reply

  return attemptBeside({ typed: form.typed, fields: { told_day_wrong: 'day' } }, async () => {
    await recordTold(id, context.get(signedInAs).personId, form.input)
    return redirect('/manage/notices?done=told')
  })
}

export default function NoticePage({ loaderData, actionData }: Route.ComponentProps) {
  const { notice, today, mayTell } = loaderData
  const reply = { problems: undefined, refusal: undefined, values: undefined, ...actionData }
  return (
    <>
      <title>{pageTitle(m.notice_tell_title({ name: notice.name }), reply.problems)}</title>
      <BackLink href="/manage/notices" text={m.notice_title()} />
      <ErrorSummary problems={reply.problems} />
      <Refused refusal={reply.refusal} />
      <PageHeading caption={notice.reference}>{m.notice_tell_title({ name: notice.name })}</PageHeading>
      {notice.telephone && <p className="govuk-body">{m.notice_telephone({ phone: notice.telephone })}</p>}
      <h2 className="govuk-heading-m">{m.letter_page_phone()}</h2>
      <InsetText>{notice.phone}</InsetText>
      <LetterPreview
        src={`/manage/letters/${notice.letterId}/html`}
        subject={notice.subject}
        to={[notice.name]}
      />
      <Button variant="secondary" href={`/manage/letters/${notice.letterId}`}>
        {m.notice_print()}
      </Button>
      {mayTell && notice.toldAt === null && <NoticeToldForm name={notice.name} today={today} {...reply} />}
    </>
  )
}
