import type { FormDefinition } from '#app/domain/form.ts'
import { type FormDiff, type QuestionChange, isSameForm } from '#app/domain/form-diff.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'
import { localized } from './localized.ts'
import { propertyName } from './property-words.ts'
import { propertyValueWords } from './property-value-words.ts'
import { questionKindName } from './question-kind.ts'
import { Select } from './select.tsx'
import { SummaryList } from './summary-list.tsx'

type FormDifferencesProps = {
  diff: FormDiff
  from: number | undefined
  earlier: readonly number[]
  before: FormDefinition
  after: FormDefinition
}

/** What differs between two versions, in words: questions added, removed and changed, moved ones, headings and rules. */
export function FormDifferences({ diff, from, earlier, before, after }: FormDifferencesProps) {
  const lines = [
    ...(diff.hasHeadings ? [m.form_diff_headings()] : []),
    ...(diff.hasRules ? [m.form_diff_rules()] : []),
    ...diff.moved.map(({ label }) => m.form_diff_moved({ name: localized(label) })),
  ]
  return (
    <>
      <p className="govuk-body">
        {from === undefined ? m.form_diff_nothing_before() : m.form_changes_since({ number: from })}
      </p>
      {earlier.length > 1 && <OtherVersion {...{ from, earlier }} />}
      {isSameForm(diff) && <EmptyState title={m.form_diff_none()} />}
      {lines.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {diff.questions.map((it) => (
        <QuestionDifference key={`${it.change}-${it.question.key}`} it={it} {...{ before, after }} />
      ))}
    </>
  )
}

function OtherVersion({ from, earlier }: { from: number | undefined; earlier: readonly number[] }) {
  return (
    <form method="get">
      <Select
        name="from"
        label={m.form_diff_compare()}
        options={earlier.map((it) => ({ value: String(it), label: m.form_version({ number: it }) }))}
        defaultValue={from}
      />
      <Button variant="secondary">{m.form_diff_show()}</Button>
    </form>
  )
}

type Forms = { before: FormDefinition; after: FormDefinition }

function QuestionDifference({ it, before, after }: { it: QuestionChange } & Forms) {
  const { change, question } = it
  const name = localized(question.label) || question.key
  const says = { added: m.form_diff_added, removed: m.form_diff_removed, changed: m.form_diff_changed }
  return (
    <section>
      <h2 className="govuk-heading-s">{says[change]({ name, kind: questionKindName(question.kind) })}</h2>
      {change === 'changed' && (
        <SummaryList
          rows={it.properties.map((property) => ({
            key: propertyName(property.name),
            value: (
              <>
                <del>{propertyValueWords(property.before, before)}</del>{' '}
                <ins>{propertyValueWords(property.after, after)}</ins>
              </>
            ),
          }))}
        />
      )}
    </section>
  )
}
