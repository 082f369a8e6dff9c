import { data } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { Details } from '#app/components/details.tsx'
import { LetterPreview } from '#app/components/letter-preview.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { requestFacts } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findInboxLetter } from '#db/inbox.ts'

import '../../styles/staff.scss'
import type { Route } from './+types/dev-inbox-letter'

export async function loader({ params, context }: Route.LoaderArgs) {
  if (!context.get(requestFacts).isDemo) throw data(null, { status: 404 })
  const { html: _, ...letter } = found(await findInboxLetter(params.id))
  return letter
}

export default function DevInboxLetterPage({ loaderData: letter }: Route.ComponentProps) {
  return (
    <>
      <title>{pageTitle(letter.subject)}</title>
      <BackLink href="/dev/inbox" text={m.inbox_title()} />
      <PageHeading caption={`${letter.senderName} <${letter.senderAddress}>`}>
        {letter.subject || m.inbox_wiped()}
      </PageHeading>
      <LetterPreview src={`/dev/inbox/${letter.id}/html`} subject={letter.subject} to={[letter.recipient]} />
      <Details summary={m.letter_page_text()}>
        <p className="minka-lines">{letter.text}</p>
      </Details>
    </>
  )
}
