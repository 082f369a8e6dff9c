import { redirect } from 'react-router'

import { LeaveForm } from '#app/components/leave-form.tsx'
import { takeBack } from '#app/domain/application-submit.ts'
import { applicationFor } from '#app/http/application-for.ts'
import { attempt } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { m } from '#app/messages/compiled/messages.js'
import { changeApplication } from '#db/application.ts'

import type { Route } from './+types/take-back'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { id, reference, organization } = await applicationFor(context, params.id)
  return { id, reference, organization }
}

export async function action({ params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const { id } = await applicationFor(context, params.id)

  return attempt(async () => {
    await changeApplication(id, { personId }, (file, signed) => takeBack(file, {}, signed))
    return redirect(`/apply/${id}`)
  })
}

export default function TakeBackPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = {
    title: m.apply_take_back_title(),
    text: m.apply_take_back_text(),
    button: m.apply_take_back_button(),
  }
  return <LeaveForm {...loaderData} words={words} refusal={actionData?.refusal} />
}
