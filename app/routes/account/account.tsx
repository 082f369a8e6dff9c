import { redirect } from 'react-router'

import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { problemOf } from '#app/components/field-problem.ts'
import { LanguageRadios } from '#app/components/language-radios.tsx'
import { OpenSessions } from '#app/components/open-sessions.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { roleList } from '#app/components/role-name.ts'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { TextInput } from '#app/components/text-input.tsx'
import { introduceInput } from '#app/domain/sign-in.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { localeCookie, localeInput } from '#app/http/locale.ts'
import { readForm } from '#app/http/read-form.ts'
import { funderRegion } from '#app/http/region.ts'
import { sessionIdOf } from '#app/http/session.ts'
import { m } from '#app/messages/compiled/messages.js'
import { changePerson } from '#db/person.ts'
import { listOpenSessions } from '#db/session.ts'

import type { Route } from './+types/account'

export async function loader({ request, context }: Route.LoaderArgs) {
  const person = context.get(signedInAs)
  const sessions = await listOpenSessions(person.personId, sessionIdOf(request))
  const { timeZone } = await funderRegion()
  return { person, sessions, timeZone, done: new URL(request.url).searchParams.get('done') }
}

export async function action({ request, context }: Route.ActionArgs) {
  const labels = { name: m.sign_in_name_label(), locale: m.sign_in_name_language() }
  const form = await readForm(request, introduceInput.extend({ locale: localeInput }), labels)
  if (!form.ok) return form.reply

  await changePerson(context.get(signedInAs).personId, form.input)
  const cookie = localeCookie(form.input.locale, context.get(requestFacts).isSecure)
  return redirect('/account?done=saved', { headers: { 'Set-Cookie': cookie } })
}

export default function AccountPage({ loaderData, actionData }: Route.ComponentProps) {
  const { person, sessions, timeZone, done } = loaderData
  const { problems, values } = actionData ?? {}
  return (
    <>
      <title>{pageTitle(m.account_title(), problems)}</title>
      <ErrorSummary problems={problems} />
      {done === 'saved' && <SuccessMessage>{m.account_saved()}</SuccessMessage>}
      {done === 'ended' && <SuccessMessage>{m.account_session_ended()}</SuccessMessage>}
      <PageHeading>{m.account_title()}</PageHeading>
      <SummaryList
        rows={[
          { key: m.account_email(), value: person.email },
          { key: m.account_roles(), value: roleList(person.roles) || m.account_no_roles() },
        ]}
      />
      <h2 className="govuk-heading-m">{m.account_details()}</h2>
      <form method="post" action="/account" noValidate>
        <TextInput
          name="name"
          label={m.sign_in_name_label()}
          error={problemOf(problems, 'name')}
          defaultValue={values?.['name']?.[0] ?? person.name}
          width={30}
          autoComplete="name"
        />
        <LanguageRadios
          legend={m.sign_in_name_language()}
          error={problemOf(problems, 'locale')}
          defaultValue={values?.['locale']?.[0] ?? person.locale}
        />
        <Button>{m.account_save()}</Button>
      </form>
      {person.email && (
        <form method="post" action="/account/someone-else">
          <h2 className="govuk-heading-m">{m.account_inbox_title()}</h2>
          <p className="govuk-body">{m.account_inbox_text({ email: person.email })}</p>
          <Button variant="secondary">{m.account_inbox_button()}</Button>
        </form>
      )}
      <OpenSessions sessions={sessions} timeZone={timeZone} />
    </>
  )
}
