import { type RowsQuestion, blankColumn, columnKinds } from '#app/domain/column-edit.ts'
import { columnFields } from '#app/domain/question-fields.ts'
import type { FormDefinition } from '#app/domain/form.ts'
import { keysUnder } from '#app/domain/form-key.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'

import { BackLink } from './back-link.tsx'
import { CaseProblems } from './case-problems.tsx'
import { ColumnEditor } from './column-editor.tsx'
import { DraftConflict } from './draft-conflict.tsx'
import type { EditorSaid } from './editor-said.ts'
import { EmptyState } from './empty-state.tsx'
import { KeptWords } from './kept-words.tsx'
import { localized } from './localized.ts'
import { PageHeading } from './page-heading.tsx'
import { questionKindName } from './question-kind.ts'
import { typedIn } from './typed.ts'

type ColumnPageProps = EditorSaid & {
  form: { id: string; title: LocalizedText; timeZone: string }
  /** Nothing where somebody took the question, and its columns with it, away. */
  question: RowsQuestion | undefined
  /** The keys of the address. */
  asked: { question: string; column: string }
  base: string
  setting: { definition: FormDefinition; locales: readonly string[]; published: readonly string[] }
}

/** The page of one column of a question of rows. Where somebody took it away meanwhile, saving puts it back. */
export function ColumnPage(page: ColumnPageProps) {
  const { form, question, asked, base, problems, conflict, refusal, values } = page
  const outline = `/manage/forms/${form.id}/edit`
  const back = question ? `${outline}/questions/${asked.question}/columns` : outline
  const { definition, locales, published } = page.setting
  const stands = question?.columns.find(({ key }) => key === asked.column)
  const kind = columnKinds.find((it) => it === typedIn(values ?? {}, 'kind'))
  const column = stands ?? (kind && blankColumn(kind, asked.column))
  return (
    <>
      <BackLink href={back} text={question ? m.property_columns() : m.form_outline_title()} />
      <CaseProblems {...{ problems, refusal }} />
      {conflict && (
        <DraftConflict
          {...{ conflict, definition }}
          timeZone={form.timeZone}
          theirs={stands}
          outlineHref={back}
          formId={question && 'editor'}
        />
      )}
      {question && column ? (
        <>
          <PageHeading caption={questionKindName(column.kind)}>
            {localized(column.label) || column.key}
          </PageHeading>
          <ColumnEditor
            {...{ question, column, base }}
            setting={{
              values: values ?? columnFields(column, { question, definition }),
              ...{ problems, locales, definition },
              item: column,
              fixed: keysUnder(published, `${question.key}.${column.key}`),
              rows: question.key,
            }}
          />
        </>
      ) : (
        <>
          <EmptyState title={m.form_question_gone()}>
            <p>{m.form_question_gone_text()}</p>
          </EmptyState>
          <KeptWords values={values} />
        </>
      )}
    </>
  )
}
