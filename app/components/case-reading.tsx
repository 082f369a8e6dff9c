import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { CaseAnswers } from './case-answers.tsx'
import { type Earlier, EarlierAnswers } from './earlier-answers.tsx'
import { EmptyState } from './empty-state.tsx'
import { formatDateTime } from './format.ts'

type Frozen = Earlier & { number: number; formPosition: number }

type CaseReadingProps = { id: string; frozen: Frozen | null; earlier: Earlier | null; timeZone: string }

/** What was last submitted, for staff, with what was sent to the form before; a word where nothing was. */
export function CaseReading({ id, frozen, earlier, timeZone }: CaseReadingProps) {
  if (!frozen) {
    return (
      <EmptyState title={m.manage_case_unsubmitted()}>
        <p>{m.manage_case_unsubmitted_text()}</p>
      </EmptyState>
    )
  }
  const { definition, number, reachedUsAt, formPosition: _, ...setting } = frozen
  const at = formatDateTime(reachedUsAt, getLocale(), timeZone)
  const fileHref = (file: string) => `/manage/applications/${id}/files/${file}`
  return (
    <>
      <p>
        <span className="minka-quiet">{m.manage_case_version({ number, at })}</span>{' '}
        <a className="govuk-link" href={`/manage/applications/${id}/submission.pdf`}>
          {m.manage_case_pdf()}
        </a>
      </p>
      {earlier && <EarlierAnswers {...{ earlier, fileHref, timeZone }} />}
      <CaseAnswers definition={definition} setting={{ ...setting, fileHref }} />
    </>
  )
}
