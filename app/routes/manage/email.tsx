import { redirect } from 'react-router'

import { AddressCorrections } from '#app/components/address-corrections.tsx'
import { BackLink } from '#app/components/back-link.tsx'
import { EmailAttempts } from '#app/components/email-attempts.tsx'
import { EmailCorrectForm } from '#app/components/email-correct-form.tsx'
import { EmailPage } from '#app/components/email-page.tsx'
import { EmailReturnForm } from '#app/components/email-return-form.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { InsetText } from '#app/components/inset-text.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { Refused } from '#app/components/refused.tsx'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { correctInput, returnedInput } from '#app/domain/email-log.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { readFields } from '#app/http/body.ts'
import { readCase } from '#app/http/case-read.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { checkForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { correctAddress } from '#db/email-again.ts'
import { noteReturned } from '#db/email-return.ts'
import { findEmail } from '#db/email-view.ts'

import type { Route } from './+types/email'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId, roles } = context.get(signedInAs)
  const email = found(await findEmail(personId, requireId(params.id)))
  await readCase(context, email.applicationId)
  const again = Number(new URL(request.url).searchParams.get('again') ?? 0)
  return { email, again, mayCorrect: roles.some((role) => role === 'officer' || role === 'approver') }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const id = requireId(params.id)
  const { personId } = context.get(signedInAs)
  const fields = await readFields(request)
  if (fields.get('intent') === 'returned') return noted(fields, personId, id)
  const labels = { address: m.email_correct_address(), reason: m.email_correct_reason() }
  const form = checkForm(fields, correctInput, labels)
  if (!form.ok) return form.reply

  return attemptBeside(
    { typed: form.typed, fields: { staff_address: 'address', address_moved: 'address' } },
    async () => {
      const again = await correctAddress(personId, id, form.input)
      return redirect(`/manage/emails/${id}?again=${String(again)}`)
    },
  )
}

async function noted(fields: FormData, personId: string, id: string) {
  const form = checkForm(fields, returnedInput, { words: m.email_return_words() })
  if (!form.ok) return form.reply
  return attemptBeside({ typed: form.typed, fields: {} }, async () => {
    await noteReturned(personId, id, form.input.words)
    return redirect(`/manage/emails/${id}`)
  })
}

export default function EmailRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { email, again, mayCorrect } = loaderData
  const reply = { problems: undefined, refusal: undefined, values: undefined, ...actionData }
  const isOpen = mayCorrect && !email.replacedBy && email.status === 'failed' && email.people.length > 0
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
      {mayCorrect && email.status === 'sent' && <EmailReturnForm {...reply} />}
      {email.corrections.length > 0 && <AddressCorrections {...email} />}
      {isOpen && !email.conflicted && (
        <EmailCorrectForm email={email} problems={reply.problems} values={reply.values} />
      )}
      {isOpen && email.conflicted && <InsetText>{m.refusal_conflicted()}</InsetText>}
    </>
  )
}
