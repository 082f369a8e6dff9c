import type { PastDetails, PaymentDetails } from '#app/domain/award-payment.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Marked } from './marked.tsx'
import { Table } from './table.tsx'

/** Where the money went or was to go before, beside where it is to go now: what differs is marked. */
export function PaymentCompared({ former, now }: { former: PastDetails; now: PaymentDetails }) {
  const { verifiedBy } = former
  const then = partsOf(former)
  return (
    <>
      <Table
        caption={m.award_payment_compared()}
        columns={[{ header: '' }, { header: m.award_payment_before() }, { header: m.award_payment_now() }]}
        rows={partsOf(now).map(({ name, value }, at) => {
          const before = then[at]?.value ?? ''
          const isSame = before === value
          return {
            id: name,
            cells: [
              name,
              isSame ? before : marked('removed', before),
              isSame ? value : marked('added', value),
            ],
          }
        })}
      />
      <p className="govuk-body">
        {verifiedBy
          ? m.award_payment_before_verified({ name: verifiedBy })
          : m.award_payment_before_unverified()}
      </p>
    </>
  )
}

function partsOf({ payee, holder, taxNumber, bank, account }: PaymentDetails) {
  return [
    {
      name: m.award_payment_payee(),
      value: payee === 'own' ? m.award_payment_own() : m.award_payment_other(),
    },
    { name: m.award_payment_holder(), value: holder },
    { name: m.award_payment_tax(), value: taxNumber ?? '–' },
    { name: m.award_payment_bank(), value: bank },
    { name: m.award_payment_account(), value: account },
  ]
}

function marked(change: 'added' | 'removed', value: string) {
  return (
    <Marked change={change} isSaidBeside>
      {value}
    </Marked>
  )
}
