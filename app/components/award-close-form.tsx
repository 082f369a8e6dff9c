import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { Details } from './details.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { currencySign } from './format.ts'
import { NotYet } from './not-yet.tsx'
import { TextArea } from './text-area.tsx'
import { TextInput } from './text-input.tsx'

type AwardCloseFormProps = {
  currency: string
  unspent: string
  /** Why it cannot be completed now. */
  refused: string | undefined
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>> | undefined
}

/** The two ends of an award: completed, or terminated with a reason, which stops its payments. */
export function AwardCloseForm(props: AwardCloseFormProps) {
  const { refused, problems, values } = props
  const isEnding = values?.['intent']?.[0] === 'terminate'
  return (
    <>
      <p className="govuk-body minka-reading">{m.award_close_text()}</p>
      {refused ? <NotYet why={refused} /> : <Complete {...props} />}
      <Details summary={m.award_terminate_title()} open={isEnding}>
        <form method="post" noValidate>
          <p className="govuk-body">{m.award_terminate_text()}</p>
          <TextArea
            name="reason"
            label={m.manage_move_reason()}
            rows={4}
            error={problemOf(problems, 'reason')}
            defaultValue={values?.['reason']?.[0]}
          />
          <Unspent {...props} name="left" />
          <Button variant="secondary" name="intent" value="terminate">
            {m.manage_changes_preview()}
          </Button>
        </form>
      </Details>
    </>
  )
}

function Complete(props: AwardCloseFormProps) {
  return (
    <form method="post" className="minka-reading" noValidate>
      <Unspent {...props} name="unspent" />
      <Button name="intent" value="complete">
        {m.manage_changes_preview()}
      </Button>
    </form>
  )
}

function Unspent({ name, currency, unspent, problems, values }: AwardCloseFormProps & { name: string }) {
  return (
    <TextInput
      name={name}
      label={m.award_unspent()}
      hint={m.award_unspent_hint()}
      prefix={currencySign(currency, getLocale())}
      width={10}
      inputMode="decimal"
      error={problemOf(problems, name)}
      defaultValue={values?.[name]?.[0] ?? unspent}
    />
  )
}
