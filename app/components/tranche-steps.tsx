import type { TrancheStatus } from '#app/domain/award-tranche.ts'
import { m } from '#app/messages/compiled/messages.js'

import { BankReference } from './bank-reference.tsx'
import { Button } from './button.tsx'
import { ButtonGroup } from './button-group.tsx'
import { DateInput } from './date-input.tsx'
import { Details } from './details.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { KeptWords } from './kept-words.tsx'
import { LetterWords, type WordedLetter } from './letter-words.tsx'
import { TextArea } from './text-area.tsx'
import { dayValues } from './typed-day.ts'
import { WarningText } from './warning-text.tsx'

type TrancheStepsProps = {
  tranche: { status: TrancheStatus; preparedBy: string | null; mustPrepareAnew: boolean }
  /** The number of the payment details that its reader sees. */
  details: number | null
  mayCancel: boolean
  today: string
  letters: readonly WordedLetter[]
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>> | undefined
}

/** What the button says that sends the letter of a step that was seen. */
export function trancheSend(step: string | undefined): string {
  if (step === 'hold') return m.award_tranche_hold_button()
  return step === 'cancel' ? m.award_tranche_cancel_button() : m.award_tranche_pay()
}

/** What can be done with a payment as it stands: each step with its button, the letter of the first above it where it quotes nothing. */
export function TrancheSteps(props: TrancheStepsProps) {
  const { tranche, mayCancel, problems, values } = props
  const { status, preparedBy, mustPrepareAnew } = tranche
  const reason = problemOf(problems, 'reason')
  const isOpen = ['planned', 'due', 'held'].includes(status)
  const isPrepared = status === 'due' && preparedBy !== null
  const open = new Map([
    ['pay', isPrepared],
    ['hold', status === 'due'],
    ['cancel', isOpen && mayCancel],
  ])
  const isGone = open.get(values?.['intent']?.[0] ?? '') === false
  return (
    <>
      {isGone && <KeptWords values={values} />}
      {mustPrepareAnew && <WarningText>{m.award_tranche_prepare_anew()}</WarningText>}
      {status === 'planned' && <Simple intent="fall_due" button={m.award_tranche_fall_due()} {...props} />}
      {status === 'due' && preparedBy === null && (
        <Simple intent="prepare" button={m.award_tranche_prepare()} {...props} letters={[]} />
      )}
      {isPrepared && <Pay {...props} />}
      {status === 'held' && <Simple intent="resume" button={m.award_tranche_resume()} {...props} />}
      {(status === 'due' || (isOpen && mayCancel)) && (
        <Details summary={m.award_tranche_stop_title()} open={values !== undefined && 'reason' in values}>
          <form method="post">
            <TextArea
              name="reason"
              label={m.manage_move_reason()}
              hint={m.award_tranche_stop_hint()}
              rows={3}
              error={reason}
              defaultValue={values?.['reason']?.[0]}
            />
            <ButtonGroup>
              {status === 'due' && (
                <Button variant="secondary" name="intent" value="hold">
                  {m.award_tranche_hold_preview()}
                </Button>
              )}
              {mayCancel && (
                <Button variant="secondary" name="intent" value="cancel">
                  {m.award_tranche_cancel_preview()}
                </Button>
              )}
            </ButtonGroup>
          </form>
        </Details>
      )}
    </>
  )
}

type SimpleProps = { intent: string; button: string } & Pick<TrancheStepsProps, 'letters' | 'details'>

function Simple({ intent, button, letters, details }: SimpleProps) {
  return (
    <form method="post" className="minka-reading">
      <input type="hidden" name="details" value={details ?? ''} />
      {letters.length > 0 && <LetterWords letters={letters} />}
      <Button name="intent" value={intent}>
        {button}
      </Button>
    </form>
  )
}

function Pay({ problems, values, today, details }: TrancheStepsProps) {
  return (
    <form method="post" className="minka-reading" noValidate>
      <input type="hidden" name="details" value={details ?? ''} />
      <DateInput
        name="paid"
        legend={m.award_tranche_paid_on()}
        error={problemOf(problems, 'paid')}
        defaultValue={dayValues(values, 'paid', today)}
      />
      <BankReference {...{ problems, values }} />
      <Button name="intent" value="pay">
        {m.manage_changes_preview()}
      </Button>
    </form>
  )
}
