import { BackLink } from '#app/components/back-link.tsx'
import { HistoryChain } from '#app/components/history-chain.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findCaseHead } from '#db/case-view.ts'
import { readChain } from '#db/history-chain.ts'

import type { Route } from './+types/history'

export async function loader({ params, context }: Route.LoaderArgs) {
  const head = found(await findCaseHead(context.get(signedInAs).personId, requireId(params.id)))
  return { head, chain: await readChain(head.id) }
}

export default function HistoryPage({ loaderData: { head, chain } }: Route.ComponentProps) {
  return (
    <>
      <title>{pageTitle(`${m.history_chain_title()} ${head.reference}`)}</title>
      <BackLink href={`/manage/applications/${head.id}`} text={m.manage_back_case()} />
      <PageHeading caption={`${head.reference} · ${head.title}`}>{m.history_chain_title()}</PageHeading>
      <p className="govuk-body minka-reading">{m.history_intro()}</p>
      <p className="govuk-body">
        <a className="govuk-link" href={`/manage/applications/${head.id}/seen`}>
          {m.seen_title()}
        </a>
      </p>
      <HistoryChain {...chain} timeZone={head.timeZone} />
    </>
  )
}
