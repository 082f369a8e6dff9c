import { BackLink } from '#app/components/back-link.tsx'
import { CallProof } from '#app/components/call-proof.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findBoard } from '#db/board.ts'
import { proveCall } from '#db/call-proof.ts'

import type { Route } from './+types/proof'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const { id, slug, title, timeZone } = found(await findBoard(personId, params.slug))
  const now = context.get(requestFacts).reachedUsAt
  return { call: { slug, title, timeZone }, proof: await proveCall(personId, id), now }
}

export default function ProofPage({ loaderData: { call, proof, now } }: Route.ComponentProps) {
  return (
    <>
      <title>{pageTitle(m.proof_title())}</title>
      <BackLink href={`/manage/calls/${call.slug}`} text={m.manage_back_board()} />
      <PageHeading caption={localized(call.title)}>{m.proof_title()}</PageHeading>
      <p className="govuk-body minka-reading">{m.history_intro()}</p>
      <CallProof {...{ proof, now }} timeZone={call.timeZone} />
    </>
  )
}
