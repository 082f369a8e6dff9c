import { figuresOfRow } from '#app/domain/calculation.ts'
import { type RowsQuestion, propertiesOfColumn } from '#app/domain/column-edit.ts'
import { columnFields } from '#app/domain/question-fields.ts'
import type { FormDefinition } from '#app/domain/form.ts'
import { keysUnder } from '#app/domain/form-key.ts'
import type { Column } from '#app/domain/question.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import type { Typed } from '#app/domain/typed-list.ts'
import { m } from '#app/messages/compiled/messages.js'

import { BackLink } from './back-link.tsx'
import { Button } from './button.tsx'
import { CalculationFields } from './calculation-fields.tsx'
import { CaseProblems } from './case-problems.tsx'
import { DraftConflict } from './draft-conflict.tsx'
import { expressionWords } from './expression-words.ts'
import type { FieldProblem } from './field-problem.ts'
import type { EditorSetting } from './form-setting.ts'
import { localized } from './localized.ts'
import { PageHeading } from './page-heading.tsx'
import { PropertyField } from './property-field.tsx'
import { questionKindName } from './question-kind.ts'
import { QuestionOutline } from './question-outline.tsx'
import { Radios } from './radios.tsx'
import { typedIn } from './typed.ts'

type ColumnPageProps = {
  form: { id: string; title: LocalizedText; timeZone: string }
  question: RowsQuestion
  column: Column
  base: string
  setting: { definition: FormDefinition; locales: readonly string[]; published: readonly string[] }
  problems: readonly FieldProblem[]
  values: Typed | undefined
  conflict: { by: string; at: Date } | undefined
  refusal: string | undefined
}

/** The page of one column of a question of rows. */
export function ColumnPage(page: ColumnPageProps) {
  const { form, question, column, base, problems, conflict, refusal } = page
  const back = `/manage/forms/${form.id}/edit/questions/${question.key}/columns`
  const { definition, locales, published } = page.setting
  const setting: EditorSetting = {
    values: page.values ?? columnFields(column, question.columns),
    ...{ problems, locales, definition },
    item: column,
    fixed: keysUnder(published, `${question.key}.${column.key}`),
    rows: question.key,
  }
  return (
    <>
      <BackLink href={back} text={m.property_columns()} />
      <CaseProblems {...{ problems, refusal }} />
      {conflict && (
        <DraftConflict {...conflict} timeZone={form.timeZone} isGone={false} outlineHref={back}>
          <QuestionOutline question={question} />
        </DraftConflict>
      )}
      <PageHeading caption={questionKindName(column.kind)}>
        {localized(column.label) || column.key}
      </PageHeading>
      <form method="post" className="minka-reading" noValidate>
        <button type="submit" className="minka-hidden" tabIndex={-1} aria-hidden>
          {m.form_save()}
        </button>
        <input type="hidden" name="base" value={base} />
        {propertiesOfColumn(column).map((property) => (
          <PropertyField key={property.name} {...{ property, setting }} />
        ))}
        {column.kind === 'calculated' ? (
          <CalculationFields
            row="value"
            setting={setting}
            figures={figuresOfRow(question.columns, column.key)}
            before={column.value}
          />
        ) : (
          <RequiredField {...{ column, setting }} />
        )}
        <Button>{m.form_save()}</Button>
      </form>
    </>
  )
}

function RequiredField({ column: { required }, setting }: { column: Column; setting: EditorSetting }) {
  const { values, definition, rows } = setting
  const when = typeof required === 'object' ? expressionWords(required, definition, rows) : undefined
  return (
    <Radios
      name="required"
      legend={m.property_required()}
      defaultValue={typedIn(values, 'required')}
      options={[
        { value: 'always', label: m.form_required_always() },
        { value: 'never', label: m.form_required_never() },
        ...(when === undefined ? [] : [{ value: 'when', label: m.form_condition_when({ words: when }) }]),
      ]}
    />
  )
}
