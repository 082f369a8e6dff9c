import type { Answers } from '#app/domain/answer.ts'
import type { Conditional } from '#app/domain/asked.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'
import type { Question } from '#app/domain/question.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'

import { type AnswerConflict, AnswerConflicts } from './answer-conflicts.tsx'
import { AsSent } from './as-sent.tsx'
import { DeviceStatus } from './device-status.tsx'
import { ErrorSummary } from './error-summary.tsx'
import type { FieldProblem } from './field-problem.ts'
import { DefaultButton, MadeWith, SaveButtons } from './group-saving.tsx'
import { localized } from './localized.ts'
import { PageHeading } from './page-heading.tsx'
import { QuestionForm } from './question-form.tsx'
import type { OfferedPlace } from './question-setting.ts'

export type GroupPage = {
  op: string
  questions: readonly Question[]
  elsewhere: readonly Conditional[]
  answers: Answers
  revisions: Record<string, number>
  facts: CallFacts
  places: readonly OfferedPlace[]
  placesHref: string
  rowCounts: Record<string, number>
  isBackToCheck: boolean
  /** The page that comes after this one in the form as it stands. */
  onward: string
  isAfterSaving: boolean
}

type QuestionGroupPageProps = {
  id: string
  page: GroupPage
  group: { title: LocalizedText; intro?: LocalizedText | undefined }
  caption: { section: LocalizedText; reference: string }
  problems: readonly FieldProblem[]
  warnings: readonly FieldProblem[]
  /** The script that sends files in parts. */
  uploads: string
  actionData: { conflicts: readonly AnswerConflict[]; typed: Answers } | undefined
}

/** One small group of questions. Whatever is typed is saved; what cannot be right is said after saving. */
export function QuestionGroupPage({
  id,
  page,
  group,
  caption,
  problems,
  warnings,
  uploads,
  actionData,
}: QuestionGroupPageProps) {
  const { questions, elsewhere, facts, isAfterSaving, isBackToCheck } = page
  const conflicts = actionData?.conflicts ?? []
  const answers = { ...page.answers, ...(conflicts.length > 0 ? actionData?.typed : {}) }
  const fileHref = (file: string) => `/apply/${id}/files/${file}`
  return (
    <>
      <ErrorSummary problems={problems} />
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
      <QuestionForm
        {...{ questions, elsewhere, answers, facts, problems, warnings, fileHref }}
        places={page.places}
        placesHref={page.placesHref}
        uploadsHref={`/apply/${id}/uploads/`}
        uploadsScript={uploads}
        rowCounts={page.rowCounts}
        defaultButton={<DefaultButton />}
      >
        <MadeWith {...page} />
        <SaveButtons
          words={{
            next: isBackToCheck ? m.apply_save_and_check() : m.apply_save_and_continue(),
            list: m.apply_save_and_list(),
          }}
          isFaulty={isAfterSaving && problems.length > 0}
        />
        <DeviceStatus of={id} onward={page.onward} />
      </QuestionForm>
    </>
  )
}
