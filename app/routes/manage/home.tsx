import { Button } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ManageCalls } from '#app/components/manage-calls.tsx'
import { ManageDrafts } from '#app/components/manage-drafts.tsx'
import { ManageToday } from '#app/components/manage-today.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { signedInAs } from '#app/http/context.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listRunCalls } from '#db/board.ts'
import { listDrafts, listProgramsOf } from '#db/call-new.ts'

import type { Route } from './+types/home'

export async function loader({ context }: Route.LoaderArgs) {
  const { personId, roles } = context.get(signedInAs)
  const programs = roles.includes('officer') ? await listProgramsOf(personId) : []
  return {
    calls: await listRunCalls(personId),
    drafts: await listDrafts(personId),
    mayMakeCalls: programs.length > 0,
  }
}

export default function ManagePage({ loaderData: { calls, drafts, mayMakeCalls } }: Route.ComponentProps) {
  return (
    <>
      <title>{pageTitle(m.nav_manage())}</title>
      <PageHeading>{m.nav_manage()}</PageHeading>
      {calls.length === 0 && drafts.length === 0 ? (
        <EmptyState title={m.manage_calls_empty()} />
      ) : (
        <>
          {calls.length > 0 && <ManageToday calls={calls} />}
          {calls.length > 0 && <ManageCalls calls={calls} />}
          <ManageDrafts drafts={drafts} />
        </>
      )}
      {mayMakeCalls && (
        <Button variant="secondary" href="/manage/calls/new">
          {m.callsetup_new()}
        </Button>
      )}
    </>
  )
}
