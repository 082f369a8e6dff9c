import { CaseHead } from '#app/components/case-head.tsx'
import { InsetText } from '#app/components/inset-text.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { ReviewVersions } from '#app/components/review-versions.tsx'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { reviewVersionsPage } from '#app/http/review-versions-page.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findCaseHead } from '#db/case-view.ts'
import { recordRead } from '#db/read-log.ts'
import { findVersions } from '#db/review-versions.ts'

import type { Route } from './+types/review-versions'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const known = found(await findCaseHead(personId, requireId(params.id)))
  const review = found(await findVersions(personId, known.id, requireId(params.assignment)))
  await recordRead(known.id, personId, known.roles)
  return { known, ...reviewVersionsPage(review) }
}

export default function ReviewVersionsPage({ loaderData }: Route.ComponentProps) {
  const { known, review, ...shown } = loaderData
  const { reviewer, timeZone, isOpen } = review
  return (
    <>
      <title>{pageTitle(`${m.versions_title()} · ${reviewer}`)}</title>
      <CaseHead known={known} part="reviewers" />
      <h2 className="govuk-heading-l">{m.versions_of({ name: reviewer })}</h2>
      {isOpen && <InsetText>{m.versions_open()}</InsetText>}
      <ReviewVersions {...{ ...shown, timeZone }} />
    </>
  )
}
