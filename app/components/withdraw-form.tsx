import { paperField } from '#app/domain/signed-paper.ts'
import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { FileInput } from './file-input.tsx'
import { LetterWords, type WordedLetter } from './letter-words.tsx'

type WithdrawFormProps = { letters: readonly WordedLetter[]; error: string | undefined }

/** Takes the signed paper by which an organization withdraws, and shows the letter that goes out. */
export function WithdrawForm({ letters, error }: WithdrawFormProps) {
  return (
    <>
      <h2 className="govuk-heading-m">{m.manage_withdraw_title()}</h2>
      <p className="govuk-body minka-reading">{m.manage_withdraw_text()}</p>
      <form method="post" encType="multipart/form-data">
        <FileInput name={paperField} label={m.manage_withdraw_paper()} error={error} accept=".pdf,image/*" />
        <LetterWords letters={letters} />
        <Button variant="warning">{m.manage_withdraw_button()}</Button>
      </form>
    </>
  )
}
