import { redirect } from 'react-router'

import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { problemOf } from '#app/components/field-problem.ts'
import { pageTitle } from '#app/components/page-title.ts'
import { Radios } from '#app/components/radios.tsx'
import { chooseWhoInput } from '#app/domain/sign-in.ts'
import { readForm } from '#app/http/read-form.ts'
import { enter, inboxProven, startAgain } from '#app/http/sign-in.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listPeopleOfInbox } from '#db/person.ts'

import type { Route } from './+types/who'

const other = 'other'

export async function loader({ request }: Route.LoaderArgs) {
  const proven = inboxProven.read(request)
  if (!proven) throw redirect(startAgain)
  const people = await listPeopleOfInbox(proven.email)
  if (people.length === 0) throw redirect('/sign-in/name')
  return { email: proven.email, people }
}

export async function action({ request, context }: Route.ActionArgs) {
  const proven = inboxProven.read(request)
  if (!proven) return redirect(startAgain)
  const form = await readForm(request, chooseWhoInput, { person: m.sign_in_who_title() })
  if (!form.ok) return form.reply

  const people = await listPeopleOfInbox(proven.email)
  const chosen = people.find(({ personId }) => personId === form.input.person)
  if (chosen) return enter(request, context, { ...proven, personId: chosen.personId })
  return redirect(form.input.person === other ? '/sign-in/name' : '/sign-in/who')
}

export default function WhoPage({ loaderData: { email, people }, actionData }: Route.ComponentProps) {
  const problems = actionData?.problems
  const options = people.map(({ personId, name, organizations }) => ({
    value: personId,
    label: name,
    hint: organizations.join(', ') || undefined,
  }))
  return (
    <>
      <title>{pageTitle(m.sign_in_who_title(), problems)}</title>
      <ErrorSummary problems={problems} />
      <form method="post" noValidate>
        <Radios
          name="person"
          legend={m.sign_in_who_title()}
          legendSize="l"
          isPageHeading
          hint={m.sign_in_who_hint({ email })}
          error={problemOf(problems, 'person')}
          options={[...options, { value: other, label: m.sign_in_who_other() }]}
        />
        <Button>{m.sign_in_who_continue()}</Button>
      </form>
    </>
  )
}
