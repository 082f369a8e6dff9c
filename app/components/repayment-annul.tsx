import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { Details } from './details.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { formatDay, formatMoney } from './format.ts'
import { Radios } from './radios.tsx'
import { TextArea } from './text-area.tsx'

type RepaymentAnnulProps = {
  /** Those that stand; `isOwn` when the reader recorded it and another person has to annul it. */
  standing: readonly { id: string; amount: string; receivedOn: string; reference: string; isOwn: boolean }[]
  currency: string
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>> | undefined
}

/** Annuls a repayment that was recorded by mistake: which one, and why. */
export function RepaymentAnnul({ standing, currency, problems, values }: RepaymentAnnulProps) {
  const others = standing.filter(({ isOwn }) => !isOwn)
  const [which, reason] = [problemOf(problems, 'repayment'), problemOf(problems, 'reason')]
  if (standing.length === 0) return null
  if (others.length === 0) return <p className="govuk-body">{m.award_repayment_annul_other()}</p>
  return (
    <Details summary={m.award_repayment_annul_title()} open={which !== undefined || reason !== undefined}>
      <p className="govuk-body">{m.award_repayment_annul_text()}</p>
      <form method="post" className="minka-reading" noValidate>
        <Radios
          name="repayment"
          legend={m.award_repayment_annul_which()}
          error={which}
          defaultValue={values?.['repayment']?.[0]}
          options={others.map(({ id, amount, receivedOn, reference }) => ({
            value: id,
            label: `${formatDay(receivedOn, getLocale())} · ${formatMoney(amount, currency, getLocale())} · ${reference}`,
          }))}
        />
        <TextArea
          name="reason"
          label={m.manage_move_reason()}
          rows={3}
          error={reason}
          defaultValue={values?.['reason']?.[0]}
        />
        <Button variant="warning" name="intent" value="annul">
          {m.award_repayment_annul_button()}
        </Button>
      </form>
    </Details>
  )
}
