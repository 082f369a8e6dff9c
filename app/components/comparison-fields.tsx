import { type ComparisonName, comparisonsFor } from '#app/domain/condition.ts'
import { partsField } from '#app/domain/read-condition.ts'
import type { Subject } from '#app/domain/subject.ts'
import { type Typed, listMoveField, listMoveValue } from '#app/domain/typed-list.ts'
import { m } from '#app/messages/compiled/messages.js'

import { type FieldProblem, problemOf } from './field-problem.ts'
import { localized } from './localized.ts'
import { Select } from './select.tsx'
import { subjectName } from './subject-name.ts'
import { TextInput } from './text-input.tsx'
import { typedIn } from './typed.ts'

const comparisonNames: Record<ComparisonName, () => string> = {
  is: m.form_compare_is,
  is_not: m.form_compare_is_not,
  equal: m.form_compare_equal,
  not_equal: m.form_compare_not_equal,
  less: m.form_compare_less,
  at_most: m.form_compare_at_most,
  more: m.form_compare_more,
  at_least: m.form_compare_at_least,
  given: m.form_compare_given,
  not_given: m.form_compare_not_given,
}

type ComparisonFieldsProps = {
  at: number
  subjects: readonly Subject[]
  problems: readonly FieldProblem[]
  values: Typed
}

/** One comparison of a condition: how its subject is compared, and with what. */
export function ComparisonFields({ at, subjects, problems, values }: ComparisonFieldsProps) {
  const row = `${partsField}.${at}`
  const id = typedIn(values, `${row}.subject`)
  const subject = subjects.find((it) => it.id === id)
  const field = (name: string) => ({
    name: `${row}.${name}`,
    defaultValue: typedIn(values, `${row}.${name}`),
    error: problemOf(problems, `${row}.${name}`),
  })
  return (
    <fieldset className="govuk-fieldset minka-row">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
        {subject ? subjectName(subject) : m.form_condition_nothing()}
      </legend>
      <input type="hidden" name={`${row}.subject`} value={id} />
      {subject ? (
        <>
          <Select
            {...field('is')}
            label={m.form_condition_how()}
            options={comparisonsFor(subject).map((value) => ({ value, label: comparisonNames[value]() }))}
          />
          <ValueField subject={subject} {...field('value')} />
        </>
      ) : (
        <GoneSubject is={field('is')} value={field('value')} />
      )}
      <button
        type="submit"
        className="minka-link-button"
        name={listMoveField}
        value={listMoveValue(partsField, 'remove', at)}
      >
        {m.form_remove()}
        <span className="minka-hidden"> {subject && subjectName(subject)}</span>
      </button>
    </fieldset>
  )
}

type TypedField = { name: string; defaultValue: string; error: string | undefined }

/** What was compared is not in the form any more; what was typed about it stays until its writer removes it. */
function GoneSubject({ is, value }: { is: TypedField; value: TypedField }) {
  return (
    <>
      <input type="hidden" name={is.name} value={is.defaultValue} />
      <TextInput
        {...value}
        error={is.error ?? value.error}
        label={m.form_condition_value()}
        width={10}
        readOnly
      />
    </>
  )
}

function ValueField({ subject, ...field }: TypedField & { subject: Subject }) {
  const label = m.form_condition_value()
  switch (subject.kind) {
    case 'given':
      return null
    case 'choice':
      return <Select {...field} label={label} options={(subject.options ?? []).map(optionChoice)} />
    case 'yes_no':
      return (
        <Select
          {...field}
          label={label}
          options={[
            { value: 'yes', label: m.words_yes() },
            { value: 'no', label: m.words_no() },
          ]}
        />
      )
    case 'number':
      return <TextInput {...field} label={label} width={10} inputMode="decimal" />
    default:
      return <TextInput {...field} label={label} width={10} type={subject.kind} />
  }
}

function optionChoice({ value, label }: NonNullable<Subject['options']>[number]) {
  return { value, label: localized(label) || value }
}
