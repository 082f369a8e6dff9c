import type { Answers } from '#app/domain/answer.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'

import { type AnswerConflict, AnswerConflicts } from './answer-conflicts.tsx'
import { AsSent } from './as-sent.tsx'
import { ErrorSummary } from './error-summary.tsx'
import type { FieldProblem } from './field-problem.ts'
import { DefaultButton, MadeWith, SaveButtons } from './group-saving.tsx'
import { localized } from './localized.ts'
import { PageHeading } from './page-heading.tsx'
import type { GroupPage } from './question-group-page.tsx'
import { QuestionForm } from './question-form.tsx'
import { Refused } from './refused.tsx'

type ReportGroupPageProps = {
  id: string
  page: GroupPage & { isOpen: boolean }
  group: { title: LocalizedText; intro?: LocalizedText | undefined }
  caption: { section: LocalizedText; reference: string }
  problems: readonly FieldProblem[]
  warnings: readonly FieldProblem[]
  actionData:
    { conflicts: readonly AnswerConflict[]; typed: Answers; refusal?: string | undefined } | undefined
}

/** One small group of a report's questions. Whatever is typed is saved; what cannot be right is said after saving. */
export function ReportGroupPage(props: ReportGroupPageProps) {
  const { id, page, group, caption, problems, warnings, actionData } = props
  const { questions, elsewhere, facts, isAfterSaving } = page
  const conflicts = actionData?.conflicts ?? []
  const answers = { ...page.answers, ...(conflicts.length > 0 ? actionData?.typed : {}) }
  const fileHref = (file: string) => `/apply/${id}/files/${file}`
  return (
    <>
      <ErrorSummary problems={problems} />
      <Refused refusal={actionData?.refusal} />
      <PageHeading
        caption={m.apply_caption({ reference: caption.reference, organization: localized(caption.section) })}
      >
        {localized(group.title)}
      </PageHeading>
      {group.intro && <p className="govuk-body minka-reading">{localized(group.intro)}</p>}
      {isAfterSaving && problems.length > 0 && <p className="govuk-body">{m.apply_saved_but()}</p>}
      <AsSent id="answer-conflicts">
        {import.meta.env.SSR && <AnswerConflicts {...{ conflicts, questions, fileHref }} setting={page} />}
      </AsSent>
      {page.isOpen ? (
        <QuestionForm
          {...{ questions, elsewhere, answers, facts, problems, warnings, fileHref }}
          places={page.places}
          placesHref={page.placesHref}
          rowCounts={page.rowCounts}
          defaultButton={<DefaultButton />}
        >
          <MadeWith {...page} />
          <SaveButtons
            words={{ next: m.apply_save_and_continue(), list: m.award_report_save_and_list() }}
            isFaulty={isAfterSaving && problems.length > 0}
          />
        </QuestionForm>
      ) : (
        <p className="govuk-body">{m.award_report_closed()}</p>
      )}
    </>
  )
}
