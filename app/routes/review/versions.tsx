import { BackLink } from '#app/components/back-link.tsx'
import { InsetText } from '#app/components/inset-text.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { ReviewVersions } from '#app/components/review-versions.tsx'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { reviewVersionsPage } from '#app/http/review-versions-page.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findOwnVersions } from '#db/review-versions.ts'

import type { Route } from './+types/versions'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  return reviewVersionsPage(found(await findOwnVersions(personId, requireId(params.assignment))))
}

export default function OwnVersionsPage({ loaderData }: Route.ComponentProps) {
  const { review, ...shown } = loaderData
  const { id, reference, title, timeZone, isOpen } = review
  return (
    <>
      <title>{pageTitle(`${m.versions_title()} · ${title}`)}</title>
      <BackLink href={`/review/${id}`} text={m.discussion_back()} />
      <PageHeading caption={`${reference} · ${title}`}>{m.versions_title()}</PageHeading>
      {isOpen && <InsetText>{m.versions_open_own()}</InsetText>}
      <ReviewVersions {...{ ...shown, timeZone }} />
    </>
  )
}
