import { data, redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { ReminderDaysForm } from '#app/components/reminder-days-form.tsx'
import { RemindersPreviewed } from '#app/components/reminders-previewed.tsx'
import { StageLinks } from '#app/components/stage-links.tsx'
import { reminderDaysInput, typedReminderDays } from '#app/domain/review-reminder.ts'
import { assigningAt } from '#app/http/assigning-page.ts'
import { signedInAs } from '#app/http/context.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { previewReminderDays, readReminderDays, setReminderDays } from '#db/reminder-days.ts'

import type { Route } from './+types/reminder-days'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const { call, stages, stage } = await assigningAt(personId, params.slug, request)
  const days = await readReminderDays(stage.id)
  const preview = await previewReminderDays(personId, stage.id, days)
  return { call, stages, stage, typed: typedReminderDays(days), preview }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const { call, stage } = await assigningAt(personId, params.slug, request)
  const labels = { before: m.reminder_days_before(), after: m.reminder_days_after() }
  const form = await readForm(request, reminderDaysInput, labels)
  if (!form.ok) return form.reply

  const { days, intent } = form.input
  if (intent === 'preview')
    return data({ values: form.typed, preview: await previewReminderDays(personId, stage.id, days) })
  await setReminderDays(personId, { callId: call.id, stage, days })
  return redirect(`/manage/calls/${params.slug}/reminders?done=days`)
}

export default function ReminderDaysPage({ loaderData, actionData }: Route.ComponentProps) {
  const { call, stages, stage, typed } = loaderData
  const { slug, timeZone } = call
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const previewed = actionData && 'preview' in actionData ? actionData.preview : undefined
  const values = (name: 'before' | 'after') => actionData?.values[name]?.[0] ?? typed[name]
  const address = `/manage/calls/${slug}/reminders`
  return (
    <>
      <title>{pageTitle(m.reminder_days_title(), problems)}</title>
      <BackLink href={address} text={m.reminder_days_back()} />
      <ErrorSummary problems={problems} />
      <PageHeading caption={localized(call.title)}>{m.reminder_days_title()}</PageHeading>
      <StageLinks {...{ stages, stage }} address={`${address}/days`} />
      <ReminderDaysForm before={values('before')} after={values('after')} {...{ problems }} />
      <RemindersPreviewed
        isTried={previewed !== undefined}
        preview={previewed ?? loaderData.preview}
        {...{ timeZone }}
      />
    </>
  )
}
