import { comparisonsFor, type ComparisonName } from '#app/domain/condition.ts'
import { partsField } from '#app/domain/read-condition.ts'
import type { Subject } from '#app/domain/subject.ts'
import { type Typed, listMoveField, listMoveValue } from '#app/domain/typed-list.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { localized } from './localized.ts'
import { Radios } from './radios.tsx'
import { Select } from './select.tsx'
import { subjectName } from './subject-name.ts'
import { TextInput } from './text-input.tsx'
import { typedIn } from './typed.ts'

type ConditionEditorProps = {
  base: string
  subjects: readonly Subject[]
  problems: readonly FieldProblem[]
  values: Typed
}

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

/** A condition as comparisons that must hold all, or of which one is enough. */
export function ConditionEditor({ base, subjects, problems, values }: ConditionEditorProps) {
  const count = Number(typedIn(values, `${partsField}.count`)) || 0
  return (
    <form method="post" className="minka-reading" noValidate>
      <button type="submit" className="minka-hidden" tabIndex={-1} aria-hidden>
        {m.form_save()}
      </button>
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name={`${partsField}.count`} value={count} />
      {Array.from({ length: count }, (_, at) => (
        <ComparisonFields key={at} {...{ at, subjects, problems, values }} />
      ))}
      {count > 1 && (
        <Radios
          name="join"
          legend={m.form_condition_join()}
          defaultValue={typedIn(values, 'join')}
          options={[
            { value: 'and', label: m.form_condition_all() },
            { value: 'or', label: m.form_condition_any() },
          ]}
        />
      )}
      <Select
        name="subject"
        label={m.form_condition_about()}
        options={subjects.map((it) => ({ value: it.id, label: subjectName(it) }))}
        error={problemOf(problems, 'subject')}
      />
      <p>
        <Button variant="secondary" name={listMoveField} value={listMoveValue(partsField, 'add')}>
          {m.form_condition_add()}
        </Button>
      </p>
      <Button>{m.form_condition_save()}</Button>
    </form>
  )
}

type ComparisonFieldsProps = Omit<ConditionEditorProps, 'base'> & { at: number }

function ComparisonFields({ at, subjects, problems, values }: ComparisonFieldsProps) {
  const row = `${partsField}.${at}`
  const id = typedIn(values, `${row}.subject`)
  const subject = subjects.find((it) => it.id === id)
  return (
    <fieldset className="govuk-fieldset minka-row">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
        {subject ? subjectName(subject) : m.form_condition_nothing()}
      </legend>
      <input type="hidden" name={`${row}.subject`} value={id} />
      {subject && (
        <>
          <Select
            name={`${row}.is`}
            label={m.form_condition_how()}
            options={comparisonsFor(subject).map((value) => ({ value, label: comparisonNames[value]() }))}
            defaultValue={typedIn(values, `${row}.is`)}
            error={problemOf(problems, `${row}.is`)}
          />
          <ValueField
            subject={subject}
            name={`${row}.value`}
            defaultValue={typedIn(values, `${row}.value`)}
            error={problemOf(problems, `${row}.value`)}
          />
        </>
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

type ValueFieldProps = { subject: Subject; name: string; defaultValue: string; error: string | undefined }

function ValueField({ subject, ...field }: ValueFieldProps) {
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
