import { data, redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { Refused } from '#app/components/refused.tsx'
import { ReminderForm } from '#app/components/reminder-form.tsx'
import { reminderInput } from '#app/domain/review-reminder.ts'
import { attempt } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { readForm } from '#app/http/read-form.ts'
import { settleReminder } from '#app/http/reminder-post.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findAssigning } from '#db/assignment-stage.ts'
import { listRemindersOf } from '#db/reminder-list.ts'
import { previewReminder } from '#db/review-reminder.ts'

import type { Route } from './+types/reminder'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const { call } = found(await findAssigning(personId, params.slug))
  const search = new URL(request.url).searchParams
  const listed = await listRemindersOf(personId, call.id, requireId(params.assignment))
  const reminder = found(listed.find((it) => String(it.day) === search.get('day')))
  return { call, reminder, letters: await previewReminder(reminder, { personId }) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const { call } = found(await findAssigning(personId, params.slug))
  const form = await readForm(request, reminderInput)
  if (!form.ok) throw data(null, { status: 404 })

  return attempt(async () => {
    await settleReminder(
      { personId, callId: call.id, assignmentId: requireId(params.assignment) },
      form.input,
    )
    return redirect(`/manage/calls/${params.slug}/reminders?done=${form.input.intent}`)
  })
}

export default function ReminderPage({ loaderData, actionData }: Route.ComponentProps) {
  const { call, reminder, letters } = loaderData
  return (
    <>
      <title>{pageTitle(m.reminder_title({ name: reminder.reviewer }))}</title>
      <BackLink href={`/manage/calls/${call.slug}/reminders`} text={m.reminders_title()} />
      <Refused refusal={actionData?.refusal} />
      <PageHeading caption={reminder.reference}>{m.reminder_title({ name: reminder.reviewer })}</PageHeading>
      <ReminderForm timeZone={call.timeZone} {...{ reminder, letters }} />
    </>
  )
}
