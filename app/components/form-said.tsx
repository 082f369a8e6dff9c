import { m } from '#app/messages/compiled/messages.js'

import { formDone } from './form-done.ts'
import { SuccessMessage } from './success-message.tsx'

/** What was just done in a draft; what was taken away can be put back from here. */
export function FormSaid({ done, change }: { done: string | null; change: string | null }) {
  const said = formDone(done)
  if (!said) return null
  return (
    <>
      <SuccessMessage>{said}</SuccessMessage>
      {done === 'removed' && change && (
        <form method="post">
          <button type="submit" className="minka-link-button" name="undo" value={change}>
            {m.form_undo()}
          </button>
        </form>
      )}
    </>
  )
}
