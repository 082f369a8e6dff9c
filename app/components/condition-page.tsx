import { conditionOf } from '#app/domain/condition.ts'
import { wayField, writtenField } from '#app/domain/condition-edit.ts'
import type { Expression } from '#app/domain/expression.ts'
import type { FormDefinition } from '#app/domain/form.ts'
import { notationFor } from '#app/domain/notation.ts'
import type { Question } from '#app/domain/question.ts'
import { conditionFields } from '#app/domain/read-condition.ts'
import { subjectsAbout } from '#app/domain/subject.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'

import { BackLink } from './back-link.tsx'
import { CaseProblems } from './case-problems.tsx'
import { ConditionEditor } from './condition-editor.tsx'
import { ConditionWritten } from './condition-written.tsx'
import { DraftConflict } from './draft-conflict.tsx'
import type { EditorSaid } from './editor-said.ts'
import { EmptyState } from './empty-state.tsx'
import { expressionWords } from './expression-words.ts'
import { InsetText } from './inset-text.tsx'
import { KeptWords } from './kept-words.tsx'
import { localized } from './localized.ts'
import { PageHeading } from './page-heading.tsx'
import { typedIn } from './typed.ts'

type ConditionPageProps = EditorSaid & {
  form: { id: string; title: LocalizedText; timeZone: string }
  question: Question | undefined
  asked: string
  of: 'visible' | 'required'
  base: string
  setting: { definition: FormDefinition }
}

/** Where a condition of a question is made of comparisons, or written. */
export function ConditionPage(page: ConditionPageProps) {
  const { form, question, asked, of, problems, conflict, refusal, values = {} } = page
  const { definition } = page.setting
  const outline = `/manage/forms/${form.id}/edit`
  const isWritten = typedIn(values, wayField) === 'written'
  const stands = typeof question?.[of] === 'object' ? question[of] : undefined
  return (
    <>
      <BackLink
        href={question ? `${outline}/questions/${asked}` : outline}
        text={question ? localized(question.label) : m.form_outline_title()}
      />
      <CaseProblems {...{ problems, refusal }} />
      {conflict && (
        <DraftConflict
          {...{ conflict, definition }}
          timeZone={form.timeZone}
          theirs={question && { [of]: question[of] }}
          outlineHref={outline}
          formId={question && (isWritten ? 'written' : 'compared')}
        />
      )}
      <PageHeading caption={question ? localized(question.label) : asked}>
        {of === 'visible' ? m.form_condition_visible() : m.form_condition_required()}
      </PageHeading>
      {stands && (
        <InsetText>
          <p>{m.form_condition_now({ words: expressionWords(stands, definition) })}</p>
        </InsetText>
      )}
      {question ? (
        <Conditions {...{ page, stands }} />
      ) : (
        <>
          <EmptyState title={m.form_question_gone()} />
          <KeptWords values={page.values} />
        </>
      )}
    </>
  )
}

type ConditionsProps = { page: ConditionPageProps; stands: Expression | undefined }

function Conditions({ page, stands }: ConditionsProps) {
  const { asked, base, problems, values } = page
  const { definition } = page.setting
  const subjects = subjectsAbout(definition, asked)
  const shown = stands && conditionOf(stands, subjects)
  const isWritten = typedIn(values ?? {}, wayField) === 'written'
  const written = stands ? notationFor(definition).write(stands) : ''
  return (
    <>
      <h2 className="govuk-heading-m">{m.form_condition_compared()}</h2>
      {stands && !shown && <p className="govuk-body">{m.form_condition_kept()}</p>}
      <ConditionEditor
        id="compared"
        {...{ base, subjects, problems }}
        values={isWritten ? conditionFields(shown) : (values ?? conditionFields(shown))}
      />
      <h2 className="govuk-heading-m">{m.form_condition_written()}</h2>
      <ConditionWritten
        id="written"
        {...{ base, definition, problems }}
        written={isWritten ? typedIn(values ?? {}, writtenField) : written}
      />
    </>
  )
}
