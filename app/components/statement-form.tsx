import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { TextArea } from './text-area.tsx'

/** Asks a reviewer for the organizations that they have ties with, without telling them who applied. */
export function StatementForm({ organizations }: { organizations: readonly string[] }) {
  return (
    <form method="post" className="minka-reading">
      <p className="govuk-body">{m.statement_intro()}</p>
      <p className="govuk-body">{m.statement_what()}</p>
      <TextArea
        name="organizations"
        label={m.statement_organizations()}
        hint={m.statement_organizations_hint()}
        rows={6}
        defaultValue={organizations.join('\n')}
      />
      <p className="govuk-body">{m.statement_none()}</p>
      <Button>{m.statement_save()}</Button>
    </form>
  )
}
