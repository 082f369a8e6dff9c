import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { ButtonGroup } from './button-group.tsx'

type Made = { op: string; questions: readonly { key: string }[]; revisions: Record<string, number> }

/** Which answers a page of questions was made with, so that nobody's newer one is written over. */
export function MadeWith({ op, questions, revisions }: Made) {
  return (
    <>
      <input type="hidden" name="op" value={op} />
      {questions.map(({ key }) => (
        <input
          key={key}
          type="hidden"
          name={`base:${key}`}
          value={revisions[key] ?? 0}
          // A page that is shown again must not come with the revisions of its past.
          autoComplete="off"
        />
      ))}
    </>
  )
}

/** Where a page of questions leads once it is saved; on with what is wrong only for those who have seen it. */
export function SaveButtons({
  words,
  isFaulty,
}: {
  words: { next: string; list: string }
  isFaulty: boolean
}) {
  return (
    <ButtonGroup>
      <Button name="next" value="continue">
        {words.next}
      </Button>
      <Button variant="secondary" name="next" value="list">
        {words.list}
      </Button>
      {isFaulty && (
        <Button variant="secondary" name="next" value="anyway">
          {m.apply_continue_anyway()}
        </Button>
      )}
    </ButtonGroup>
  )
}

/** What the Enter key presses. */
export function DefaultButton() {
  return (
    <button type="submit" name="next" value="continue" className="minka-hidden" tabIndex={-1} aria-hidden>
      {m.apply_save_and_continue()}
    </button>
  )
}
