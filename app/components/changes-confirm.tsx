import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { ButtonGroup } from './button-group.tsx'
import { LetterWords, type WordedLetter } from './letter-words.tsx'

type ChangesConfirmProps = {
  letters: readonly WordedLetter[]
  values: Readonly<Record<string, readonly string[]>>
}

/** The letter that a request for changes sends, with everything typed carried along to be sent or corrected. */
export function ChangesConfirm({ letters, values }: ChangesConfirmProps) {
  const carried = Object.entries(values).filter(([name]) => name !== 'intent')
  return (
    <form method="post">
      {carried.flatMap(([name, typed]) =>
        typed.map((value) => <input key={name + value} type="hidden" name={name} value={value} />),
      )}
      <LetterWords letters={letters} />
      <ButtonGroup>
        <Button name="intent" value="send">
          {m.manage_changes_send()}
        </Button>
        <Button name="intent" value="edit" variant="secondary">
          {m.manage_changes_edit()}
        </Button>
      </ButtonGroup>
    </form>
  )
}
