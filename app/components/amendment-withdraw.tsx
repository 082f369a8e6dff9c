import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'

/** What a representative may still do with an amendment that their organization asked for: take it back. */
export function AmendmentWithdraw({ number }: { number: number }) {
  return (
    <form method="post" className="minka-reading">
      <p className="govuk-body">{m.award_amendment_withdraw_text({ number })}</p>
      <Button variant="secondary" name="withdraw" value={number}>
        {m.award_amendment_withdraw_button()}
      </Button>
    </form>
  )
}
