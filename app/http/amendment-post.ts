import { redirect } from 'react-router'

import { askAmendment, withdrawAmendment } from '#app/domain/award-amendment-rules.ts'
import type { AmendmentWish } from '#app/domain/award-amendment.ts'
import type { BudgetLine } from '#app/domain/award-budget.ts'
import { amendmentInput, amountInput } from '#app/domain/award-input.ts'
import { typedDay } from '#app/domain/typed-day.ts'
import { m } from '#app/messages/compiled/messages.js'
import { type AmendmentRule, changeAmendment, previewAmendment } from '#db/award-amendment.ts'
import { data } from 'react-router'

import { attempt } from './attempt.ts'
import { attemptBeside } from './attempt-beside.ts'
import { formSentence } from './form-sentences.ts'
import { letterFirst } from './letter-first.ts'
import { type FormReply, checkForm } from './read-form.ts'

type Asking = {
  id: string
  lines: readonly BudgetLine[]
  by: { personId: string }
  home: string
  /** Whether the letter is shown before it is sent, as the office sees every one. */
  showsLetter: boolean
}

/** Takes an amendment as it was typed: another last day, or other amounts between the rows of the budget. */
export async function askAmendmentByPost(fields: FormData, { id, lines, by, home, showsLetter }: Asking) {
  const labels = { kind: m.award_amendment_kind(), reason: m.award_amendment_reason() }
  const form = checkForm(fields, amendmentInput, labels)
  if (!form.ok) return form.reply
  const { wish, problems } = wishOf(form.input, form.typed, lines)
  if (problems.length > 0) return data<FormReply>({ problems, values: form.typed }, { status: 422 })
  const about = { applicationId: id, number: null }
  const asking = { wish, reason: form.input.reason }
  const rule: AmendmentRule = (file, signed) => askAmendment(file, asking, signed)
  const refusable = { typed: form.typed, fields: { term_not_longer: 'ends' } }
  const change = async () => {
    await changeAmendment(about, by, rule)
    return redirect(`${home}?done=ask`)
  }
  if (!showsLetter) return attemptBeside(refusable, change)
  return letterFirst(refusable, { preview: () => previewAmendment(about, by, rule), change })
}

/** Takes back the amendment whose number the button carries. */
export function withdrawAmendmentByPost(
  fields: FormData,
  { id, by, home }: Pick<Asking, 'id' | 'by' | 'home'>,
) {
  return attempt(async () => {
    const about = { applicationId: id, number: Number(fields.get('withdraw')) }
    await changeAmendment(about, by, (file, signed) => withdrawAmendment(file, {}, signed))
    return redirect(`${home}?done=withdraw_amendment`)
  })
}

type Typed = FormReply['values']

function wishOf(
  input: { kind: 'more_time' | 'budget' },
  typed: Typed,
  lines: readonly BudgetLine[],
): { wish: AmendmentWish; problems: FormReply['problems'] } {
  if (input.kind === 'more_time') {
    const day = typedDay({ ...input }, 'ends')
    const problem = { field: 'ends', text: formSentence('problem_not_a_day', m.award_amendment_new_end()) }
    return { wish: { kind: 'more_time', endsOn: day ?? '' }, problems: day ? [] : [problem] }
  }
  const read = lines.map(({ key }) => ({
    key,
    amount: amountInput.safeParse(typed[`line.${key}`]?.[0] ?? ''),
  }))
  return {
    wish: {
      kind: 'budget',
      amounts: Object.fromEntries(
        read.flatMap(({ key, amount }) => (amount.success ? [[key, amount.data]] : [])),
      ),
    },
    problems: read.flatMap(({ key, amount }) =>
      amount.success
        ? []
        : [{ field: `line.${key}`, text: formSentence(amount.error.issues[0]?.message ?? '', '') }],
    ),
  }
}
