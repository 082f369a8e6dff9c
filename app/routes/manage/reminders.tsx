import { BackLink } from '#app/components/back-link.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { reminderDone } from '#app/components/reminder-words.ts'
import { ReminderList } from '#app/components/reminder-list.tsx'
import { RemindersSent } from '#app/components/reminders-sent.tsx'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { reminderPlace } from '#app/domain/review-reminder.ts'
import { textIn } from '#app/domain/text.ts'
import { signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { findAssigning } from '#db/assignment-stage.ts'
import { listReminders } from '#db/reminder-list.ts'
import { listSentReminders } from '#db/sent-reminder.ts'

import type { Route } from './+types/reminders'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const { call } = found(await findAssigning(personId, params.slug))
  const asked = new URL(request.url).searchParams
  const place = reminderPlace.parse(Object.fromEntries(asked))
  const [planned, sent] = await Promise.all([
    listReminders(personId, call.id, place),
    listSentReminders(personId, call.id),
  ])
  return { call, planned, sent, done: asked.get('done') }
}

export default function RemindersPage({ loaderData: { call, planned, sent, done } }: Route.ComponentProps) {
  const { slug, timeZone } = call
  const said = reminderDone(done)
  return (
    <>
      <title>{pageTitle(m.reminders_title())}</title>
      <BackLink href={`/manage/calls/${slug}`} text={m.assigning_back()} />
      {said && <SuccessMessage>{said}</SuccessMessage>}
      <PageHeading caption={textIn(call.title, getLocale())}>{m.reminders_title()}</PageHeading>
      <p className="govuk-body minka-reading">{m.reminders_text()}</p>
      <p className="govuk-body">
        <a className="govuk-link" href={`/manage/calls/${slug}/reminders/days`}>
          {m.reminder_days_title()}
        </a>
      </p>
      <ReminderList {...{ slug, timeZone, planned }} />
      <RemindersSent {...{ timeZone, sent }} />
    </>
  )
}
