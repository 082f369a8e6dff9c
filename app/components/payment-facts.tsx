import { bankOfCci, isCci } from '#app/domain/identifier.ts'
import type { PaymentDetails, PaymentStatus } from '#app/domain/award-payment.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { paymentStatusName } from './award-status.ts'
import { formatDateTime } from './format.ts'
import { SummaryList } from './summary-list.tsx'
import { WarningText } from './warning-text.tsx'

type PaymentFactsProps = {
  payment: PaymentDetails & {
    status: PaymentStatus
    changedBy: string
    changedAt: string
    calledBackBy?: string | null
    calledBackAt: string | null
    calledPerson?: string | null
    calledNumber?: string | null
    verifiedBy?: string | null
    verifiedAt: string | null
  }
  timeZone: string
}

/** Where the money goes, who said so, who called back and who verified it; with a warning where an account looks wrong. */
export function PaymentFacts({ payment, timeZone }: PaymentFactsProps) {
  const { payee, holder, taxNumber, bank, account } = payment
  const when = (at: string) => formatDateTime(at, getLocale(), timeZone)
  const by = (name: string | null | undefined, at: string) =>
    name ? m.award_payment_by({ name, when: when(at) }) : when(at)
  const known = bankOfCci(account)
  return (
    <>
      <SummaryList
        rows={[
          { key: m.award_status(), value: paymentStatusName(payment.status) },
          {
            key: m.award_payment_payee(),
            value: payee === 'own' ? m.award_payment_own() : m.award_payment_other(),
          },
          { key: m.award_payment_holder(), value: holder },
          { key: m.award_payment_tax(), value: taxNumber },
          { key: m.award_payment_bank(), value: bank },
          { key: m.award_payment_account(), value: account },
          { key: m.award_payment_changed_by(), value: by(payment.changedBy, payment.changedAt) },
          ...(payment.calledBackAt ? [called(payment, by(payment.calledBackBy, payment.calledBackAt))] : []),
          ...(payment.verifiedAt
            ? [{ key: m.award_payment_verified_by(), value: by(payment.verifiedBy, payment.verifiedAt) }]
            : []),
        ]}
      />
      {!isCci(account) && <WarningText>{m.award_payment_cci_warning()}</WarningText>}
      {known && <p className="govuk-body">{m.award_payment_cci_bank({ bank: known })}</p>}
    </>
  )
}

function called({ calledPerson, calledNumber }: PaymentFactsProps['payment'], by: string) {
  if (!calledPerson) return { key: m.award_payment_call(), value: by }
  const value = m.award_payment_called({ by, person: calledPerson, number: calledNumber ?? '' })
  return { key: m.award_payment_call(), value }
}
