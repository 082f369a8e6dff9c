import { redirect } from 'react-router'

import { LeaveForm } from '#app/components/leave-form.tsx'
import { withdraw } from '#app/domain/application-leave.ts'
import { applicationFor } from '#app/http/application-for.ts'
import { attempt } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { m } from '#app/messages/compiled/messages.js'
import { changeApplication } from '#db/application.ts'

import type { Route } from './+types/withdraw'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { id, reference, organization } = await applicationFor(context, params.id)
  return { id, reference, organization }
}

export async function action({ params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const { id } = await applicationFor(context, params.id)

  return attempt(async () => {
    await changeApplication(id, { personId }, (file, signed) => withdraw(file, {}, signed))
    return redirect(`/apply/${id}`)
  })
}

export default function WithdrawPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = {
    title: m.apply_withdraw_title(),
    text: m.apply_withdraw_text(),
    button: m.apply_withdraw_button(),
  }
  return <LeaveForm {...loaderData} isFinal words={words} refusal={actionData?.refusal} />
}
