import type { Answers } from '#app/domain/answer.ts'
import type { Conditional } from '#app/domain/asked.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'
import type { QuestionGroup } from '#app/domain/form.ts'
import { type PreviewMode, inMode } from '#app/domain/preview-mode.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { ButtonGroup } from './button-group.tsx'
import { ErrorSummary } from './error-summary.tsx'
import type { FieldProblem } from './field-problem.ts'
import { localized } from './localized.ts'
import { Notice } from './notice.tsx'
import { PageHeading } from './page-heading.tsx'
import { PreviewModes } from './preview-modes.tsx'
import { QuestionForm } from './question-form.tsx'
import type { OfferedPlace } from './question-setting.ts'

type FormPreviewProps = {
  base: string
  section: LocalizedText
  group: QuestionGroup
  /** What its questions lean on elsewhere in the form. */
  elsewhere: readonly Conditional[]
  facts: CallFacts
  places: readonly OfferedPlace[]
  placesHref: string
  /** The keys of the pages before and after this one. */
  beside: { previous: string | undefined; next: string | undefined }
  mode: PreviewMode
  problems: readonly FieldProblem[]
  /** What was typed to try it out. */
  tried: { answers: Answers; rowCounts: Record<string, number> } | undefined
}

/** One page of a form as an applicant sees it, to be tried out. Nothing is stored. */
export function FormPreview(preview: FormPreviewProps) {
  const { base, section, group, facts, places, placesHref, beside, mode, problems, tried } = preview
  return (
    <>
      <ErrorSummary problems={problems} />
      <Notice title={m.form_preview_notice()}>
        <p>{m.form_preview_text()}</p>
      </Notice>
      <PreviewModes href={`${base}/pages/${group.key}`} mode={mode} />
      <PageHeading caption={localized(section)}>{localized(group.title)}</PageHeading>
      {group.intro && <p className="govuk-body minka-reading">{localized(group.intro)}</p>}
      <QuestionForm
        questions={group.questions}
        elsewhere={preview.elsewhere}
        answers={tried?.answers ?? {}}
        rowCounts={tried?.rowCounts ?? {}}
        {...{ facts, places, placesHref, problems }}
        fileHref={() => base}
        defaultButton={
          <button type="submit" className="minka-hidden" tabIndex={-1} aria-hidden>
            {m.form_preview_try()}
          </button>
        }
      >
        <Button>{m.form_preview_try()}</Button>
      </QuestionForm>
      <ButtonGroup>
        {beside.previous !== undefined && (
          <Button variant="secondary" href={inMode(`${base}/pages/${beside.previous}`, mode)}>
            {m.form_preview_previous()}
          </Button>
        )}
        {beside.next !== undefined && (
          <Button variant="secondary" href={inMode(`${base}/pages/${beside.next}`, mode)}>
            {m.form_preview_next()}
          </Button>
        )}
      </ButtonGroup>
    </>
  )
}
