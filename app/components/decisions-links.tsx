import { m } from '#app/messages/compiled/messages.js'

import { CallLinks } from './call-links.tsx'

/** From the decisions of a call to what their letters say and to whom. */
export function DecisionsLinks({ slug }: { slug: string }) {
  const links = [
    { to: 'decisions/recipients', text: m.recipients_title() },
    { to: 'letters', text: m.wording_title() },
    { to: 'feedback', text: m.sentences_title() },
  ]
  return <CallLinks slug={slug} links={links} />
}
