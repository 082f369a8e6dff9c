import { type FormDefinition, findQuestion, questionsOf } from '#app/domain/form.ts'
import type { Question } from '#app/domain/question.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Details } from './details.tsx'
import { localized } from './localized.ts'

type NotationHelpProps = {
  definition: FormDefinition
  /** The question of rows in which columns are named. */
  rows?: string | undefined
}

/** How an expression is written: examples, and the names that it may use with what they stand for. */
export function NotationHelp({ definition, rows }: NotationHelpProps) {
  const within = rows === undefined ? undefined : findQuestion(definition, rows)
  const columns = within?.kind === 'rows' ? within.columns : []
  return (
    <Details summary={m.notation_help()}>
      <p>{m.notation_text()}</p>
      <ul>
        {examples.map(({ code, says }) => (
          <li key={code()}>
            <code>{code()}</code>: {says()}
          </li>
        ))}
      </ul>
      {columns.length > 0 && <Names title={m.notation_columns()} named={columns} />}
      <Questions questions={questionsOf(definition)} />
    </Details>
  )
}

const examples = [
  { code: m.notation_code_selected, says: m.notation_selected },
  { code: m.notation_code_compared, says: m.notation_compared },
  { code: m.notation_code_not, says: m.notation_not },
  { code: m.notation_code_sum, says: m.notation_sum },
  { code: m.notation_code_count, says: m.notation_count },
  { code: m.notation_code_call, says: m.notation_call },
] as const

type Named = { key: string; label: LocalizedText }

function Names({ title, named }: { title: string; named: readonly Named[] }) {
  return (
    <>
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {named.map(({ key, label }) => (
          <li key={key}>
            <code>{`\${${key}}`}</code> {localized(label)}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The questions by their names; of rows their columns too, and of a choice how its options are stored. */
function Questions({ questions }: { questions: readonly Question[] }) {
  return (
    <>
      <p>
        <strong>{m.notation_questions()}</strong>
      </p>
      <ul>
        {questions.map((question) => (
          <li key={question.key}>
            <code>{`\${${question.key}}`}</code> {localized(question.label)}
            <Inner names={namesWithin(question)} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Inner({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <>
      {': '}
      <code>{names.join(', ')}</code>
    </>
  )
}

function namesWithin(question: Question): string[] {
  if (question.kind === 'rows') return question.columns.map(({ key }) => `\${${question.key}.${key}}`)
  return 'options' in question ? question.options.map(({ value }) => `'${value}'`) : []
}
