import { type FormDefinition, type Rule, findQuestion } from '#app/domain/form.ts'
import { wordFields } from '#app/domain/question-fields.ts'
import type { Typed } from '#app/domain/typed-list.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { DraftConflict } from './draft-conflict.tsx'
import { EmptyState } from './empty-state.tsx'
import { expressionWords } from './expression-words.ts'
import { localized } from './localized.ts'
import { WordsField } from './words-field.tsx'

type FormRulesProps = {
  form: { id: string; timeZone: string }
  definition: FormDefinition
  locales: readonly string[]
  base: string
  typed: Typed | undefined
  conflict: { by: string; at: Date } | undefined
}

/** What must hold across answers, each rule in words with its message; a rule can be taken away. */
export function FormRules({ form, definition, locales, base, typed, conflict }: FormRulesProps) {
  const { rules } = definition
  const fields = rules.flatMap(({ key, message }) => wordFields(`message.${key}`, message))
  const setting = { locales, problems: [], values: typed ?? Object.fromEntries(fields) }
  return (
    <>
      {conflict && (
        <DraftConflict {...conflict} timeZone={form.timeZone} isGone={false} outlineHref="?">
          <p>{m.form_conflict_order()}</p>
        </DraftConflict>
      )}
      {rules.length === 0 ? (
        <EmptyState title={m.form_rules_empty()}>
          <p>{m.form_rules_empty_text()}</p>
        </EmptyState>
      ) : (
        <form method="post" className="minka-reading">
          <button type="submit" className="minka-hidden" tabIndex={-1} aria-hidden>
            {m.form_save()}
          </button>
          <input type="hidden" name="base" value={base} />
          {rules.map((rule) => (
            <section key={rule.key} id={rule.key}>
              <p className="govuk-body">{ruleWords(rule, definition)}</p>
              <WordsField
                name={`message.${rule.key}`}
                label={m.form_rule_message()}
                isLong
                setting={setting}
              />
              <button type="submit" className="minka-link-button" name="remove" value={rule.key}>
                {m.form_rule_remove()}
                <span className="minka-hidden"> {localized(rule.message)}</span>
              </button>
            </section>
          ))}
          <Button>{m.form_save()}</Button>
        </form>
      )}
    </>
  )
}

function ruleWords({ question: key, each, holds }: Rule, definition: FormDefinition): string {
  const asked = findQuestion(definition, key)
  const question = `«${asked ? localized(asked.label) : key}»`
  const words = expressionWords(holds, definition, key)
  return each ? m.form_rule_each({ question, words }) : m.form_rule_about({ question, words })
}
