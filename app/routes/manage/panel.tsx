import { BackLink } from '#app/components/back-link.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { filterProblems } from '#app/components/filter-fault-sentence.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { PanelVersions } from '#app/components/panel-versions.tsx'
import { textIn } from '#app/domain/text.ts'
import { signedInAs } from '#app/http/context.ts'
import { readPanelChoice } from '#app/http/panel-page.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { summarizeCases } from '#db/case-list.ts'
import { listPanelMembers } from '#db/panel-packet.ts'

import type { Route } from './+types/panel'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const { board, q, faults, choice } = await readPanelChoice(personId, params.slug, request)
  const { slug, title } = board
  if (faults.length > 0) return { slug, title, q, faults, members: [], count: 0 }
  const [members, { count }] = await Promise.all([listPanelMembers(choice), summarizeCases(choice)])
  return { slug, title, q, faults, members, count }
}

export default function PanelPage({ loaderData }: Route.ComponentProps) {
  const { slug, title, q, faults, members, count } = loaderData
  const problems = filterProblems(faults, 'q')
  return (
    <>
      <title>{pageTitle(m.panel_title(), problems)}</title>
      <BackLink href={`/manage/calls/${slug}`} text={m.assigning_back()} />
      <ErrorSummary problems={problems} />
      <PageHeading caption={textIn(title, getLocale())}>{m.panel_title()}</PageHeading>
      <p className="govuk-body minka-reading">{m.panel_text()}</p>
      <p className="govuk-body">
        <a className="govuk-link" href={`/manage/calls/${slug}/minutes.pdf`}>
          {m.minutes_link()}
        </a>
      </p>
      <PanelVersions {...{ slug, q, problems, members, count }} />
    </>
  )
}
