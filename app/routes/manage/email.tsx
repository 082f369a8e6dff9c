import { redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { EmailAttempts } from '#app/components/email-attempts.tsx'
import { EmailCorrectForm } from '#app/components/email-correct-form.tsx'
import { EmailPage } from '#app/components/email-page.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { Refused } from '#app/components/refused.tsx'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { correctInput } from '#app/domain/email-log.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { correctAddress } from '#db/email-again.ts'
import { findEmail } from '#db/email-view.ts'

import type { Route } from './+types/email'

export const shouldRevalidate = () => true

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId, roles } = context.get(signedInAs)
  const email = found(await findEmail(personId, requireId(params.id)))
  const again = Number(new URL(request.url).searchParams.get('again') ?? 0)
  return { email, again, mayCorrect: roles.some((role) => role === 'officer' || role === 'approver') }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const id = requireId(params.id)
  const labels = { address: m.email_correct_address(), reason: m.email_correct_reason() }
  const form = await readForm(request, correctInput, labels)
  if (!form.ok) return form.reply

  return attemptBeside({ typed: form.typed, fields: { staff_address: 'address' } }, async () => {
    const again = await correctAddress(context.get(signedInAs).personId, id, form.input)
    return redirect(`/manage/emails/${id}?again=${String(again)}`)
  })
}

export default function EmailRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { email, again, mayCorrect } = loaderData
  const reply = { problems: undefined, refusal: undefined, values: undefined, ...actionData }
  const isOpen = mayCorrect && !email.replacedBy && email.status !== 'sending'
  return (
    <>
      <title>{pageTitle(email.subject, reply.problems)}</title>
      <BackLink href="/manage/emails" text={m.email_title()} />
      <ErrorSummary problems={reply.problems} />
      <Refused refusal={reply.refusal} />
      {again > 0 && !actionData && <SuccessMessage>{m.email_done_again({ count: again })}</SuccessMessage>}
      <PageHeading caption={email.reference}>{email.subject}</PageHeading>
      <EmailPage email={email} />
      <EmailAttempts attempts={email.attempted} timeZone={email.timeZone} />
      {isOpen && <EmailCorrectForm email={email} problems={reply.problems} values={reply.values} />}
    </>
  )
}
