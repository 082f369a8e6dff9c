import { type RowsQuestion, columnKinds } from '#app/domain/column-edit.ts'
import type { FormDefinition } from '#app/domain/form.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'

import { BackLink } from './back-link.tsx'
import { CaseProblems } from './case-problems.tsx'
import { ColumnList } from './column-list.tsx'
import { DraftConflict } from './draft-conflict.tsx'
import type { EditorSaid } from './editor-said.ts'
import { EmptyState } from './empty-state.tsx'
import { FormAdd } from './form-add.tsx'
import { KeptWords } from './kept-words.tsx'
import { localized } from './localized.ts'
import { PageHeading } from './page-heading.tsx'
import { QuestionOutline } from './question-outline.tsx'

type ColumnsPageProps = EditorSaid & {
  form: { id: string; title: LocalizedText; timeZone: string }
  /** Nothing where somebody took it away. */
  question: RowsQuestion | undefined
  asked: string
  base: string
  setting: { definition: FormDefinition; locales: readonly string[] }
}

/** The columns of a question of rows in their order, each with a link to edit it, and one more to add. */
export function ColumnsPage(page: ColumnsPageProps) {
  const { form, question, asked, base, setting, problems, values, conflict, refusal } = page
  const outline = `/manage/forms/${form.id}/edit`
  const back = question ? `${outline}/questions/${asked}` : outline
  return (
    <>
      <BackLink href={back} text={question ? localized(question.label) : m.form_outline_title()} />
      <CaseProblems {...{ problems, refusal }} />
      {conflict && (
        <DraftConflict
          conflict={conflict}
          timeZone={form.timeZone}
          theirs={question}
          definition={setting.definition}
          outlineHref={outline}
          formId={question && conflict.mine ? 'add' : undefined}
        >
          {question && <QuestionOutline question={question} />}
        </DraftConflict>
      )}
      <PageHeading caption={question ? localized(question.label) : asked}>{m.property_columns()}</PageHeading>
      {question ? (
        <>
          <ColumnList {...{ question, base }} href={`${back}/columns`} />
          <h2 className="govuk-heading-m">{m.form_add_column()}</h2>
          <FormAdd
            kind="column"
            kinds={columnKinds}
            base={base}
            setting={{ ...setting, problems, values: values ?? {} }}
          />
        </>
      ) : (
        <>
          <EmptyState title={m.form_question_gone()} />
          <KeptWords values={values} />
        </>
      )}
    </>
  )
}
