import { data, redirect } from 'react-router'

import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { problemOf } from '#app/components/field-problem.ts'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { TextInput } from '#app/components/text-input.tsx'
import { homeFor, requestCodeInput } from '#app/domain/sign-in.ts'
import { currentSession } from '#app/http/context.ts'
import { parkedPage } from '#app/http/parked.ts'
import { type FormReply, readForm } from '#app/http/read-form.ts'
import { safePath } from '#app/http/safe-path.ts'
import { sendCode, signInStarted } from '#app/http/sign-in.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/sign-in'

export function loader({ request, context }: Route.LoaderArgs) {
  const signedIn = context.get(currentSession)
  const query = new URL(request.url).searchParams
  const next = safePath(query.get('next'), '')
  if (signedIn) throw redirect(next || homeFor(signedIn.roles))
  return {
    next,
    hasParked: next === parkedPage,
    hasCode: signInStarted.read(request) !== undefined,
    isOver: query.has('over'),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request, requestCodeInput, { email: m.sign_in_email() })
  if (!form.ok) return form.reply

  const { email, next } = form.input
  const isAgain = signInStarted.read(request)?.email === email
  const sent = await sendCode(request, context, form.input)
  if ('cookie' in sent)
    return redirect(`/sign-in/code${isAgain ? '?again=1' : ''}`, { headers: { 'Set-Cookie': sent.cookie } })
  const problems = [{ field: 'email', text: sent.problem }]
  return data<FormReply>({ problems, values: { email: [email], next: [next] } }, { status: sent.status })
}

export default function SignInPage({ loaderData, actionData }: Route.ComponentProps) {
  const { problems, values } = actionData ?? {}
  return (
    <>
      <title>{pageTitle(m.sign_in_title(), problems)}</title>
      <ErrorSummary problems={problems} />
      {loaderData.hasParked && !problems && <SuccessMessage>{m.parked_sign_in()}</SuccessMessage>}
      {loaderData.isOver && !problems && (
        <Notice title={m.sign_in_over_title()}>
          <p>{m.sign_in_over()}</p>
        </Notice>
      )}
      <PageHeading>{m.sign_in_title()}</PageHeading>
      <p className="govuk-body">{m.sign_in_intro()}</p>
      <form method="post" noValidate>
        <input type="hidden" name="next" value={values?.['next']?.[0] ?? loaderData.next} />
        <TextInput
          name="email"
          type="email"
          label={m.sign_in_email()}
          hint={m.sign_in_email_hint()}
          error={problemOf(problems, 'email')}
          defaultValue={values?.['email']?.[0]}
          width={30}
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
        />
        <Button>{m.sign_in_send()}</Button>
      </form>
      {loaderData.hasCode && (
        <p className="govuk-body">
          <a className="govuk-link" href="/sign-in/code">
            {m.sign_in_have_code()}
          </a>
        </p>
      )}
    </>
  )
}
