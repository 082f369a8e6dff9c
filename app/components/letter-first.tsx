import type { ReactNode } from 'react'

import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { ButtonGroup } from './button-group.tsx'
import { KeptWords } from './kept-words.tsx'
import { LetterWords, type WordedLetter } from './letter-words.tsx'

type LetterFirstProps = {
  reply:
    | {
        letters?: readonly WordedLetter[]
        values?: Readonly<Record<string, readonly string[]>>
      }
    | undefined
  /** What the button says that sends the letter. */
  button: string
  variant?: 'primary' | 'warning'
  /** The form, while its letter is not asked for; nothing where it is there no more. */
  children: ReactNode
}

/** The letter that quotes what was typed, with everything typed carried along to be sent or corrected; before it, the form. */
export function LetterFirst({ reply, button, variant = 'primary', children }: LetterFirstProps) {
  if (!reply?.letters) return children || <KeptWords values={reply?.values} />
  const carried = Object.entries(reply.values ?? {}).filter(([name]) => name !== 'letter')
  return (
    <form method="post">
      {carried.flatMap(([name, typed]) =>
        typed.map((value) => <input key={name + value} type="hidden" name={name} value={value} />),
      )}
      <LetterWords letters={reply.letters} isAsked />
      <ButtonGroup>
        <Button name="letter" value="send" variant={variant}>
          {button}
        </Button>
        <Button name="letter" value="edit" variant="secondary">
          {m.manage_changes_edit()}
        </Button>
      </ButtonGroup>
    </form>
  )
}
