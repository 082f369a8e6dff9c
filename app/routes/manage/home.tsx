import { EmptyState } from '#app/components/empty-state.tsx'
import { ManageCalls } from '#app/components/manage-calls.tsx'
import { ManageToday } from '#app/components/manage-today.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { signedInAs } from '#app/http/context.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listRunCalls } from '#db/board.ts'

import type { Route } from './+types/home'

export async function loader({ context }: Route.LoaderArgs) {
  return { calls: await listRunCalls(context.get(signedInAs).personId) }
}

export default function ManagePage({ loaderData: { calls } }: Route.ComponentProps) {
  return (
    <>
      <title>{pageTitle(m.nav_manage())}</title>
      <PageHeading>{m.nav_manage()}</PageHeading>
      {calls.length === 0 ? (
        <EmptyState title={m.manage_calls_empty()} />
      ) : (
        <>
          <ManageToday calls={calls} />
          <ManageCalls calls={calls} />
        </>
      )}
    </>
  )
}
