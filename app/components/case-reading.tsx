import type { FormDefinition } from '#app/domain/form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import type { AnswerSetting } from './answer-setting.ts'
import { CaseAnswers } from './case-answers.tsx'
import { EmptyState } from './empty-state.tsx'
import { formatDateTime } from './format.ts'

type Frozen = Omit<AnswerSetting, 'fileHref'> & {
  definition: FormDefinition
  number: number
  reachedUsAt: Date
}

type CaseReadingProps = { id: string; frozen: Frozen | null; timeZone: string }

/** What was last submitted, for staff, or a word where nothing was. */
export function CaseReading({ id, frozen, timeZone }: CaseReadingProps) {
  if (!frozen) {
    return (
      <EmptyState title={m.manage_case_unsubmitted()}>
        <p>{m.manage_case_unsubmitted_text()}</p>
      </EmptyState>
    )
  }
  const { definition, number, reachedUsAt, ...setting } = frozen
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
      <CaseAnswers definition={definition} setting={{ ...setting, fileHref }} />
    </>
  )
}
