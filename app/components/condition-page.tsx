import { conditionOf } from '#app/domain/condition.ts'
import type { FormDefinition } from '#app/domain/form.ts'
import type { Question } from '#app/domain/question.ts'
import { conditionFields } from '#app/domain/read-condition.ts'
import { subjectsAbout } from '#app/domain/subject.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import type { Typed } from '#app/domain/typed-list.ts'
import { m } from '#app/messages/compiled/messages.js'

import { BackLink } from './back-link.tsx'
import { CaseProblems } from './case-problems.tsx'
import { ConditionEditor } from './condition-editor.tsx'
import { DraftConflict } from './draft-conflict.tsx'
import { EmptyState } from './empty-state.tsx'
import { expressionWords } from './expression-words.ts'
import type { FieldProblem } from './field-problem.ts'
import { InsetText } from './inset-text.tsx'
import { localized } from './localized.ts'
import { PageHeading } from './page-heading.tsx'
import { QuestionOutline } from './question-outline.tsx'

type ConditionPageProps = {
  form: { id: string; title: LocalizedText; timeZone: string }
  question: Question | undefined
  asked: string
  of: 'visible' | 'required'
  base: string
  setting: { definition: FormDefinition }
  problems: readonly FieldProblem[]
  values: Typed | undefined
  conflict: { by: string; at: Date } | undefined
  refusal: string | undefined
}

/** Where a condition of a question is made of comparisons. One that they cannot say is said in words, and stays until replaced. */
export function ConditionPage(page: ConditionPageProps) {
  const { form, question, asked, of, base, problems, conflict, refusal } = page
  const { definition } = page.setting
  const outline = `/manage/forms/${form.id}/edit`
  const back = question ? `${outline}/questions/${asked}` : outline
  const subjects = subjectsAbout(definition, asked)
  const stands = typeof question?.[of] === 'object' ? question[of] : undefined
  const shown = stands && conditionOf(stands, subjects)
  return (
    <>
      <BackLink href={back} text={question ? localized(question.label) : m.form_outline_title()} />
      <CaseProblems {...{ problems, refusal }} />
      {conflict && (
        <DraftConflict {...conflict} timeZone={form.timeZone} isGone={!question} outlineHref={outline}>
          {question && <QuestionOutline question={question} />}
        </DraftConflict>
      )}
      <PageHeading caption={question ? localized(question.label) : asked}>
        {of === 'visible' ? m.form_condition_visible() : m.form_condition_required()}
      </PageHeading>
      {stands && (
        <InsetText>
          <p>{m.form_condition_now({ words: expressionWords(stands, definition) })}</p>
          {!shown && <p>{m.form_condition_kept()}</p>}
        </InsetText>
      )}
      {question ? (
        <ConditionEditor {...{ base, subjects, problems }} values={page.values ?? conditionFields(shown)} />
      ) : (
        <EmptyState title={m.form_question_gone()} />
      )}
    </>
  )
}
