import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { ButtonGroup } from './button-group.tsx'
import { EmptyState } from './empty-state.tsx'

/** The draft of a form and what can be done with it; where there is none, the button that begins one. */
export function FormDraft({ id, number }: { id: string; number: number | undefined }) {
  const base = `/manage/forms/${id}`
  if (number === undefined) {
    return (
      <EmptyState title={m.form_no_draft_title()}>
        <p>{m.form_no_draft_text()}</p>
        <form method="post">
          <Button>{m.form_draft_start()}</Button>
        </form>
      </EmptyState>
    )
  }
  const links = [
    { href: `${base}/versions/${number}`, text: m.form_preview() },
    { href: `${base}/translate`, text: m.form_translate() },
    { href: `${base}/versions/${number}/changes`, text: m.form_changes_link() },
    { href: `${base}/discard`, text: m.form_draft_discard() },
  ]
  return (
    <section>
      <h2 className="govuk-heading-m">{m.form_draft_of({ number })}</h2>
      <ButtonGroup>
        <Button href={`${base}/edit`}>{m.form_draft_edit()}</Button>
        <Button variant="secondary" href={`${base}/publish`}>
          {m.form_draft_publish()}
        </Button>
      </ButtonGroup>
      <ul className="govuk-list">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a className="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
