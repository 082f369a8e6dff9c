import type { BulkRequest } from '#app/domain/bulk-action.ts'
import { m } from '#app/messages/compiled/messages.js'
import { bulkApply, isSilent, isSentLater } from './bulk-words.ts'
import { Button } from './button.tsx'
import { LetterWords, type WordedLetter } from './letter-words.tsx'

type BulkApplyProps = { kind: BulkRequest['kind']; letters: readonly WordedLetter[]; count: number }

/** The letter that the action sends first, as an example, and the button that does it to all. */
export function BulkApply({ kind, letters, count }: BulkApplyProps) {
  return (
    <form method="post">
      {!isSilent(kind) && (
        <>
          <LetterWords letters={letters} />
          <p className="govuk-body minka-quiet">{m.plan_letter_example()}</p>
        </>
      )}
      {isSentLater(kind) && <p className="govuk-body">{m.bulk_sent_later()}</p>}
      <Button name="intent" value="apply">
        {bulkApply(kind, count)}
      </Button>
    </form>
  )
}
