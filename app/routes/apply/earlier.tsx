import { BackLink } from '#app/components/back-link.tsx'
import { CheckedAnswers } from '#app/components/checked-answers.tsx'
import { formatDateTime } from '#app/components/format.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { formPages } from '#app/domain/application-pages.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { findEarlierFor } from '#db/submitted-application.ts'

import type { Route } from './+types/earlier'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const { frozen, ...head } = found(await findEarlierFor(personId, requireId(params.id)))
  const { answers, facts, placeNames, reachedUsAt } = frozen
  const places = Object.entries(placeNames).map(([code, name]) => ({ code, name, parentCode: undefined }))
  const view = { id: head.id, status: 'submitted' as const, unlockedSections: [], answers, facts, places }
  return { head, reachedUsAt, view, pages: formPages(frozen) }
}

export default function EarlierPage({
  loaderData: { head, reachedUsAt, view, pages },
}: Route.ComponentProps) {
  const { id, reference, organization } = head
  const at = formatDateTime(reachedUsAt, getLocale(), view.facts.timeZone)
  return (
    <>
      <title>{pageTitle(`${m.apply_earlier_title()} ${reference}`)}</title>
      <BackLink href={`/apply/${id}`} />
      <PageHeading caption={m.apply_caption({ reference, organization })}>
        {m.apply_earlier_title()}
      </PageHeading>
      <p className="govuk-body minka-reading">{m.apply_earlier_text({ at })}</p>
      <CheckedAnswers {...{ view, pages }} />
    </>
  )
}
