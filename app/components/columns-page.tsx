import { type RowsQuestion, columnKinds } from '#app/domain/column-edit.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import type { Typed } from '#app/domain/typed-list.ts'
import { m } from '#app/messages/compiled/messages.js'

import { BackLink } from './back-link.tsx'
import { CaseProblems } from './case-problems.tsx'
import { DraftConflict } from './draft-conflict.tsx'
import type { FieldProblem } from './field-problem.ts'
import { FormAdd } from './form-add.tsx'
import { localized } from './localized.ts'
import { PageHeading } from './page-heading.tsx'
import { questionKindName } from './question-kind.ts'
import { QuestionOutline } from './question-outline.tsx'

type ColumnsPageProps = {
  form: { id: string; title: LocalizedText; timeZone: string }
  question: RowsQuestion
  base: string
  setting: { locales: readonly string[] }
  problems: readonly FieldProblem[]
  values: Typed
  conflict: { by: string; at: Date } | undefined
  refusal: string | undefined
}

/** The columns of a question of rows in their order, each with a link to edit it, and one more to add. */
export function ColumnsPage(page: ColumnsPageProps) {
  const { form, question, base, setting, problems, values, conflict, refusal } = page
  const back = `/manage/forms/${form.id}/edit/questions/${question.key}`
  return (
    <>
      <BackLink href={back} text={localized(question.label)} />
      <CaseProblems {...{ problems, refusal }} />
      {conflict && (
        <DraftConflict {...conflict} timeZone={form.timeZone} isGone={false} outlineHref={back}>
          <QuestionOutline question={question} />
        </DraftConflict>
      )}
      <PageHeading caption={localized(question.label)}>{m.property_columns()}</PageHeading>
      <form method="post">
        <input type="hidden" name="base" value={base} />
        <ol className="govuk-list minka-plan">
          {question.columns.map((column, at) => (
            <li key={column.key} className="minka-plan__line">
              <span>
                <span className="minka-quiet">{questionKindName(column.kind)}</span>{' '}
                <a className="govuk-link" href={`${back}/columns/${column.key}`}>
                  {localized(column.label) || column.key}
                </a>
              </span>
              <ColumnMoves column={column} isFirst={at === 0} isLast={at === question.columns.length - 1} />
            </li>
          ))}
        </ol>
      </form>
      <h2 className="govuk-heading-m">{m.form_add_column()}</h2>
      <FormAdd kind="column" kinds={columnKinds} base={base} setting={{ ...setting, problems, values }} />
    </>
  )
}

type ColumnMovesProps = { column: RowsQuestion['columns'][number]; isFirst: boolean; isLast: boolean }

function ColumnMoves({ column: { key, label }, isFirst, isLast }: ColumnMovesProps) {
  const moves = [
    { move: 'up', text: m.form_move_up(), isOpen: !isFirst },
    { move: 'down', text: m.form_move_down(), isOpen: !isLast },
    { move: 'remove', text: m.form_remove(), isOpen: true },
  ].filter(({ isOpen }) => isOpen)
  return (
    <span className="minka-plan__moves">
      {moves.map(({ move, text }) => (
        <button key={move} type="submit" className="minka-link-button" name="do" value={`${move}:${key}`}>
          {text}
          <span className="minka-hidden"> {localized(label) || key}</span>
        </button>
      ))}
    </span>
  )
}
