import type { DecisionWords } from '#app/domain/application-case.ts'
import { outcomes } from '#app/domain/decision-outcome.ts'
import { textIn } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { outcomeName } from './decision-outcome.ts'
import type { DecisionReply, DecisionView } from './decision-view.ts'
import { problemOf } from './field-problem.ts'
import { formatMoney } from './format.ts'
import { KeptSentences } from './kept-sentences.tsx'
import { Radios } from './radios.tsx'
import { TextArea } from './text-area.tsx'
import { TextInput } from './text-input.tsx'

type DecisionFormProps = {
  it: DecisionView
  reply: DecisionReply
  /** The words to begin with, unless something was typed already. */
  words?: DecisionWords
  button: string
}

/** The words of a decision: an outcome that is possible now, and what it needs. */
export function DecisionForm({ it, reply: { problems, values }, words, button }: DecisionFormProps) {
  const typed = (name: string) => values?.[name]?.[0]
  const error = (name: string) => problemOf(problems, name)
  return (
    <form method="post" action={`/manage/applications/${it.id}/decision`} className="minka-reading">
      <Radios
        name="outcome"
        legend={m.decision_outcome()}
        legendSize="s"
        error={error('outcome')}
        defaultValue={typed('outcome') ?? words?.outcome}
        options={it.outcomes.map((value) => ({
          value,
          label: outcomeName(value),
          reveal:
            value === 'awarded' ? (
              <AwardFields it={it} words={words} typed={typed} error={error} />
            ) : undefined,
        }))}
      />
      {it.outcomes.some((outcome) => outcomes[outcome].reasons !== 'none') && (
        <div className="minka-reasons">
          <Checkboxes
            name="reasonCodes"
            legend={m.decision_reasons()}
            legendSize="s"
            hint={m.decision_reasons_hint()}
            error={error('reasonCodes')}
            defaultValues={values ? values['reasonCodes'] : words?.reasonCodes}
            options={it.reasons.map(({ code, label, inLetters }) => ({
              value: code,
              label: textIn(label, getLocale()),
              hint: inLetters ? undefined : m.decision_reason_internal(),
            }))}
          />
        </div>
      )}
      <TextArea
        name="feedback"
        rows={8}
        label={m.decision_feedback()}
        labelSize="s"
        hint={m.decision_feedback_hint()}
        error={error('feedback')}
        defaultValue={typed('feedback') ?? words?.feedback}
      />
      <KeptSentences sentences={it.sentences ?? []} slug={it.call.slug} />
      <Button>{button}</Button>
    </form>
  )
}

type AwardFieldsProps = Pick<DecisionFormProps, 'it' | 'words'> & {
  typed: (name: string) => string | undefined
  error: (name: string) => string | undefined
}

function AwardFields({ it: { call, requested }, words, typed, error }: AwardFieldsProps) {
  const money = (amount: string) => formatMoney(amount, call.currency, getLocale())
  const limits = {
    min: money(call.awardMin),
    max: money(call.awardMax),
    remaining: money(call.remaining),
  }
  return (
    <>
      <TextInput
        name="amount"
        width={10}
        inputMode="decimal"
        label={m.decision_amount()}
        hint={m.decision_amount_hint(limits)}
        error={error('amount')}
        defaultValue={typed('amount') ?? words?.amount ?? requested ?? ''}
      />
      <TextArea
        name="conditions"
        rows={4}
        label={m.decision_conditions()}
        hint={m.decision_conditions_hint()}
        optional
        error={error('conditions')}
        defaultValue={typed('conditions') ?? words?.conditions}
      />
    </>
  )
}
