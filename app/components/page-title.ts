import { m } from '#app/messages/compiled/messages.js'
import type { FieldProblem } from './field-problem.ts'

/** The text of `<title>`: marked first when the page shows problems, then the page's name and the portal's. */
export function pageTitle(title: string, problems?: readonly FieldProblem[]): string {
  const name = `${title} – ${m.portal_name()}`
  return problems?.length ? `${m.ui_error_prefix()} ${name}` : name
}
