import { redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { EmailPauseForm } from '#app/components/email-pause-form.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { pauseInput, resumeInput } from '#app/domain/email-log.ts'
import { attempt } from '#app/http/attempt.ts'
import { readFields } from '#app/http/body.ts'
import { signedInAs } from '#app/http/context.ts'
import { checkForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { pauseLetters, resumeLetters } from '#db/delivery-pause.ts'
import { listEmailCalls } from '#db/email-log.ts'

import type { Route } from './+types/emails-pause'

export async function loader({ context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  return { calls: await listEmailCalls(personId) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const fields = await readFields(request)
  const resumed = checkForm(fields, resumeInput)
  if (resumed.ok)
    return attempt(async () => {
      await resumeLetters(personId, resumed.input.resume)
      return redirect('/manage/emails?done=resumed')
    })
  const form = checkForm(fields, pauseInput, { call: m.manage_today_call(), reason: m.email_pause_reason() })
  if (!form.ok) return form.reply
  return attempt(async () => {
    await pauseLetters(personId, form.input.call, form.input.reason)
    return redirect('/manage/emails?done=paused')
  })
}

export default function EmailsPausePage({ loaderData: { calls }, actionData }: Route.ComponentProps) {
  const reply = { problems: undefined, values: undefined, ...actionData }
  return (
    <>
      <title>{pageTitle(m.email_pause_title(), reply.problems)}</title>
      <BackLink href="/manage/emails" text={m.email_title()} />
      <ErrorSummary problems={reply.problems} />
      <PageHeading>{m.email_pause_title()}</PageHeading>
      <p className="govuk-body minka-reading">{m.email_pause_text()}</p>
      <EmailPauseForm calls={calls} problems={reply.problems} values={reply.values} />
    </>
  )
}
