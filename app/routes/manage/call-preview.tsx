import { BackLink } from '#app/components/back-link.tsx'
import { CallView } from '#app/components/call-view.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { partName } from '#app/components/setup-names.ts'
import { callPreview } from '#app/http/call-preview.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { setupFor } from '#app/http/setup-page.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/call-preview'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const now = context.get(requestFacts).reachedUsAt
  return { ...callPreview(await setupFor({ personId, slug: params.slug, now }), now), now }
}

export default function CallPreviewPage({ loaderData }: Route.ComponentProps) {
  const { head, missing, call, now } = loaderData
  const page = `/manage/calls/${head.slug}/setup`
  return (
    <>
      <title>{pageTitle(m.callsetup_preview())}</title>
      <BackLink href={page} text={m.callsetup_back()} />
      {call ? (
        <>
          <Notice title={m.callsetup_preview_notice()} />
          <CallView {...{ call, now }} />
        </>
      ) : (
        <>
          <PageHeading caption={head.title}>{m.callsetup_preview()}</PageHeading>
          <p className="govuk-body">{m.callsetup_preview_missing()}</p>
          <ul className="govuk-list govuk-list--bullet">
            {missing.map((part) => (
              <li key={part}>
                <a className="govuk-link" href={`${page}/${part}?check`}>
                  {partName(part)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
