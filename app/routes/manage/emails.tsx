import { redirect } from 'react-router'

import { EmailList } from '#app/components/email-list.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { Refused } from '#app/components/refused.tsx'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { emailLogAsk, retryInput } from '#app/domain/email-log.ts'
import { attempt } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { readForm } from '#app/http/read-form.ts'
import { funderRegion } from '#app/http/region.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listPauses } from '#db/delivery-pause.ts'
import { findDeliveryTrouble } from '#db/delivery-trouble.ts'
import { retryEmail } from '#db/email-again.ts'
import { listEmailCalls, listEmails } from '#db/email-log.ts'

import type { Route } from './+types/emails'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { personId, roles } = context.get(signedInAs)
  const asked = new URL(request.url).searchParams
  const { before, after, ...ask } = emailLogAsk.parse(Object.fromEntries(asked))
  return {
    ask,
    page: await listEmails(personId, { ...ask, before, after }),
    calls: await listEmailCalls(personId),
    pauses: await listPauses(personId),
    trouble: await findDeliveryTrouble(),
    timeZone: (await funderRegion()).timeZone,
    mayRetry: roles.some((role) => role === 'officer' || role === 'approver'),
    done: asked.get('done'),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request, retryInput)
  if (!form.ok) return form.reply

  return attempt(async () => {
    await retryEmail(context.get(signedInAs).personId, form.input.email)
    return redirect('/manage/emails?done=retried')
  })
}

export default function EmailsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { done, ...list } = loaderData
  const said = done === null ? undefined : dones.get(done)
  return (
    <>
      <title>{pageTitle(m.email_title())}</title>
      <Refused refusal={actionData && 'refusal' in actionData ? actionData.refusal : undefined} />
      {said && !actionData && <SuccessMessage>{said()}</SuccessMessage>}
      <PageHeading>{m.email_title()}</PageHeading>
      <EmailList {...list} />
    </>
  )
}

const dones = new Map([
  ['retried', m.email_done_retried],
  ['paused', m.email_done_paused],
  ['resumed', m.email_done_resumed],
])
