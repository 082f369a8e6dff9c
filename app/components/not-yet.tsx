import { m } from '#app/messages/compiled/messages.js'

import { Notice } from './notice.tsx'

/** Why a step cannot be taken yet, where its form would stand. */
export function NotYet({ why }: { why: string }) {
  return (
    <Notice title={m.award_not_yet()}>
      <p>{why}</p>
    </Notice>
  )
}
