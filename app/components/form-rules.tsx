import { type FormDefinition, type Rule, findQuestion } from '#app/domain/form.ts'
import { notationFor } from '#app/domain/notation.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import type { EditorSaid } from './editor-said.ts'
import { EmptyState } from './empty-state.tsx'
import { expressionWords } from './expression-words.ts'
import { problemOf } from './field-problem.ts'
import { localized } from './localized.ts'
import { NotationHelp } from './notation-help.tsx'
import { TextInput } from './text-input.tsx'
import { typedIn } from './typed.ts'

type FormRulesProps = Pick<EditorSaid, 'problems' | 'values'> & {
  formId: string
  definition: FormDefinition
  base: string
}

/** What must hold across answers, each rule in words with its message, and how much an application asks for. */
export function FormRules({ formId, definition, base, problems, values }: FormRulesProps) {
  const { rules } = definition
  const address = `/manage/forms/${formId}/edit/rules`
  return (
    <>
      {rules.length === 0 && (
        <EmptyState title={m.form_rules_empty()}>
          <p>{m.form_rules_empty_text()}</p>
        </EmptyState>
      )}
      <form method="post">
        <input type="hidden" name="base" value={base} />
        <ul className="govuk-list minka-entries">
          {rules.map((rule) => (
            <RuleItem key={rule.key} {...{ rule, definition }} href={`${address}/${rule.key}`} />
          ))}
        </ul>
      </form>
      <p className="govuk-body">
        <a className="govuk-link" href={`${address}/new-rule`}>
          {m.form_rule_add()}
        </a>
      </p>
      <RequestedForm {...{ definition, base, problems, values }} />
    </>
  )
}

function RuleItem({ rule, definition, href }: { rule: Rule; definition: FormDefinition; href: string }) {
  const message = localized(rule.message)
  return (
    <li id={rule.key}>
      {ruleWords(rule, definition)}
      <p className="minka-quiet">{m.form_rule_says({ message })}</p>
      <span className="minka-plan__moves">
        <a className="govuk-link" href={href}>
          {m.form_rule_change()}
          <span className="minka-hidden"> {message}</span>
        </a>
        <button type="submit" className="minka-link-button" name="remove" value={rule.key}>
          {m.form_remove()}
          <span className="minka-hidden"> {message}</span>
        </button>
      </span>
    </li>
  )
}

type RequestedFormProps = Omit<FormRulesProps, 'formId'>

function RequestedForm({ definition, base, problems, values }: RequestedFormProps) {
  const { requested } = definition
  const stands = requested ? notationFor(definition).write(requested) : ''
  return (
    <form id="requested-form" method="post" className="minka-reading" noValidate>
      <h2 className="govuk-heading-m">{m.form_requested()}</h2>
      <input type="hidden" name="base" value={base} />
      <TextInput
        name="requested"
        label={m.form_requested_field()}
        hint={requested ? expressionWords(requested, definition) : m.form_requested_hint()}
        optional
        spellCheck={false}
        defaultValue={values?.['requested'] ? typedIn(values, 'requested') : stands}
        error={problemOf(problems, 'requested')}
      />
      <NotationHelp definition={definition} />
      <Button variant="secondary">{m.form_save()}</Button>
    </form>
  )
}

function ruleWords({ question: key, each, holds }: Rule, definition: FormDefinition): string {
  const asked = findQuestion(definition, key)
  const question = `«${asked ? localized(asked.label) : key}»`
  const words = expressionWords(holds, definition, key)
  return each ? m.form_rule_each({ question, words }) : m.form_rule_about({ question, words })
}
