import { data, redirect } from 'react-router'

import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { problemOf } from '#app/components/field-problem.ts'
import { LanguageRadios } from '#app/components/language-radios.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { TextInput } from '#app/components/text-input.tsx'
import { introduceInput } from '#app/domain/sign-in.ts'
import { minutesToWait } from '#app/http/limits.ts'
import { localeInput } from '#app/http/locale.ts'
import { type FormReply, readForm } from '#app/http/read-form.ts'
import { enter, inboxProven, startAgain } from '#app/http/sign-in.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { registerPerson } from '#db/person.ts'

import type { Route } from './+types/name'

export function loader({ request }: Route.LoaderArgs) {
  const proven = inboxProven.read(request)
  if (!proven) throw redirect(startAgain)
  return { email: proven.email, locale: getLocale() }
}

export async function action({ request, context }: Route.ActionArgs) {
  const proven = inboxProven.read(request)
  if (!proven) return redirect(startAgain)
  const labels = { name: m.sign_in_name_label(), locale: m.sign_in_name_language() }
  const form = await readForm(request, introduceInput.extend({ locale: localeInput }), labels)
  if (!form.ok) return form.reply

  const wait = await minutesToWait('registration', context, proven.email)
  if (wait !== undefined) {
    const problems = [{ field: 'name', text: m.sign_in_name_too_often({ minutes: wait }) }]
    return data<FormReply>({ problems, values: { name: [form.input.name] } }, { status: 429 })
  }
  const personId = await registerPerson({ ...form.input, email: proven.email })
  return enter(request, context, { ...proven, personId })
}

export default function NamePage({ loaderData, actionData }: Route.ComponentProps) {
  const { problems, values } = actionData ?? {}
  return (
    <>
      <title>{pageTitle(m.sign_in_name_title(), problems)}</title>
      <ErrorSummary problems={problems} />
      <PageHeading>{m.sign_in_name_title()}</PageHeading>
      <p className="govuk-body">{m.sign_in_name_intro({ email: loaderData.email })}</p>
      <form method="post" noValidate>
        <TextInput
          name="name"
          label={m.sign_in_name_label()}
          error={problemOf(problems, 'name')}
          defaultValue={values?.['name']?.[0]}
          width={30}
          autoComplete="name"
        />
        <LanguageRadios
          legend={m.sign_in_name_language()}
          error={problemOf(problems, 'locale')}
          defaultValue={values?.['locale']?.[0] ?? loaderData.locale}
        />
        <Button>{m.sign_in_name_save()}</Button>
      </form>
    </>
  )
}
