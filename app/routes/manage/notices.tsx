import { EmptyState } from '#app/components/empty-state.tsx'
import { NoticesTold } from '#app/components/notice-told-list.tsx'
import { NoticesToTell } from '#app/components/notice-to-tell-list.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { signedInAs } from '#app/http/context.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listNoticesToTell, listNoticesTold } from '#db/notice-by-hand.ts'

import type { Route } from './+types/notices'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const [waiting, told] = [await listNoticesToTell(personId), await listNoticesTold(personId)]
  return { waiting, told, done: new URL(request.url).searchParams.get('done') }
}

export default function NoticesPage({ loaderData: { waiting, told, done } }: Route.ComponentProps) {
  return (
    <>
      <title>{pageTitle(m.notice_title())}</title>
      {done === 'told' && <SuccessMessage>{m.notice_done_told()}</SuccessMessage>}
      <PageHeading>{m.notice_title()}</PageHeading>
      <p className="govuk-body minka-reading">{m.notice_intro()}</p>
      {waiting.length === 0 ? (
        <EmptyState title={m.notice_empty_title()}>
          <p className="govuk-body">{m.notice_empty_text()}</p>
        </EmptyState>
      ) : (
        <NoticesToTell notices={waiting} />
      )}
      {told.length > 0 && <NoticesTold notices={told} />}
    </>
  )
}
