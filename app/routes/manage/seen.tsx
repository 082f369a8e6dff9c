import { BackLink } from '#app/components/back-link.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { SeenList } from '#app/components/seen-list.tsx'
import { signedInAs } from '#app/http/context.ts'
import { seenPage } from '#app/http/seen-page.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/seen'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  return seenPage(context.get(signedInAs).personId, params.id, request)
}

export default function SeenPage({ loaderData: page }: Route.ComponentProps) {
  const { id, reference, title } = page.head
  return (
    <>
      <title>{pageTitle(`${m.seen_title()} ${reference}`)}</title>
      <BackLink href={`/manage/applications/${id}/history`} text={m.seen_back()} />
      <PageHeading caption={`${reference} · ${title}`}>{m.seen_title()}</PageHeading>
      <p className="govuk-body minka-reading">{m.seen_text()}</p>
      <SeenList {...page} />
    </>
  )
}
