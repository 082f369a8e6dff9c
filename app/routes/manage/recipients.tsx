import { BackLink } from '#app/components/back-link.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { RecipientList } from '#app/components/recipient-list.tsx'
import { signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findDecidedCall } from '#db/live-decision.ts'
import { listRecipientsOf } from '#db/recipient-list.ts'

import type { Route } from './+types/recipients'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const call = found(await findDecidedCall(personId, params.slug))
  return { call, letters: await listRecipientsOf(personId, call.id) }
}

export default function RecipientsPage({ loaderData: { call, letters } }: Route.ComponentProps) {
  return (
    <>
      <title>{pageTitle(m.recipients_title())}</title>
      <BackLink href={`/manage/calls/${call.slug}/decisions`} text={m.recipients_back()} />
      <PageHeading caption={localized(call.title)}>{m.recipients_title()}</PageHeading>
      <p className="govuk-body minka-reading">{m.recipients_text()}</p>
      <RecipientList letters={letters} />
    </>
  )
}
