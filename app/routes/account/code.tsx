import { data, redirect } from 'react-router'

import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { problemOf } from '#app/components/field-problem.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { TextInput } from '#app/components/text-input.tsx'
import { codeMinutes, enterCodeInput } from '#app/domain/sign-in.ts'
import { minutesToWait } from '#app/http/limits.ts'
import { type FormReply, readForm } from '#app/http/read-form.ts'
import { codeProblem, enterInbox, signInStarted, startAgain, tryCode } from '#app/http/sign-in.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/code'

export function loader({ request }: Route.LoaderArgs) {
  const started = signInStarted.read(request)
  if (!started) throw redirect(startAgain)
  const { email, next } = started
  return { email, next, isAgain: new URL(request.url).searchParams.has('again') }
}

export async function action({ request, context }: Route.ActionArgs) {
  const started = signInStarted.read(request)
  if (!started) return redirect(startAgain)
  const form = await readForm(request, enterCodeInput, { code: m.sign_in_code_label() })
  if (!form.ok) return form.reply

  const wait = await minutesToWait('code', context)
  if (wait !== undefined) return wrong(form.input.code, m.sign_in_code_too_often({ minutes: wait }), 429)
  const tried = await tryCode(started, form.input.code)
  if (tried.outcome !== 'right') return wrong(form.input.code, codeProblem(tried), 422)
  return enterInbox(request, context, started)
}

function wrong(typed: string, text: string, status: number) {
  return data<FormReply>({ problems: [{ field: 'code', text }], values: { code: [typed] } }, { status })
}

export default function CodePage({ loaderData, actionData }: Route.ComponentProps) {
  const { email, next, isAgain } = loaderData
  const { problems, values } = actionData ?? {}
  return (
    <>
      <title>{pageTitle(m.sign_in_code_title(), problems)}</title>
      <ErrorSummary problems={problems} />
      {isAgain && !problems && <SuccessMessage>{m.sign_in_code_resent()}</SuccessMessage>}
      <PageHeading>{m.sign_in_code_title()}</PageHeading>
      <p className="govuk-body">{m.sign_in_code_sent({ email })}</p>
      <form method="post" noValidate>
        <TextInput
          name="code"
          label={m.sign_in_code_label()}
          hint={m.sign_in_code_hint({ minutes: codeMinutes })}
          error={problemOf(problems, 'code')}
          defaultValue={values?.['code']?.[0]}
          width={10}
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <Button>{m.sign_in_code_enter()}</Button>
      </form>
      <form method="post" action="/sign-in">
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="next" value={next} />
        <Button variant="secondary">{m.sign_in_code_again()}</Button>
      </form>
      <p className="govuk-body">
        <a className="govuk-link" href="/sign-in">
          {m.sign_in_code_other_email()}
        </a>
      </p>
    </>
  )
}
