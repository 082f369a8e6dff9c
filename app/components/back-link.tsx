import { m } from '#app/messages/compiled/messages.js'

/** The way back, above the main part of a page. Give it as the shell's `above`. */
export function BackLink({ href, text }: { href: string; text?: string }) {
  return (
    <a className="govuk-back-link" href={href}>
      {text ?? m.ui_back()}
    </a>
  )
}
