import { panelPaper } from '#app/components/panel-paper.ts'
import { signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { readPanelChoice } from '#app/http/panel-page.ts'
import { pdfResponse } from '#app/http/pdf/pdf-response.ts'
import { listPanelMembers, readPanelPacket } from '#db/panel-packet.ts'

import type { Route } from './+types/panel-pdf'

/** The packet of one person of the panel; that its applications were read is written down. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const { board, faults, choice } = await readPanelChoice(personId, params.slug, request)
  found(faults.length === 0 ? board : undefined)
  const wanted = new URL(request.url).searchParams.get('for') ?? personId
  const member = found((await listPanelMembers(choice)).find(({ id }) => id === wanted))
  const { cases, currency } = await readPanelPacket(choice, member.id)
  return pdfResponse(panelPaper({ call: board.title, currency, member: member.name, cases }), params.slug)
}
