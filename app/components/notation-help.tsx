import { type FormDefinition, findQuestion, questionsOf } from '#app/domain/form.ts'
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
          <li key={code}>
            <code>{code}</code>: {says()}
          </li>
        ))}
      </ul>
      {columns.length > 0 && <Names title={m.notation_columns()} named={columns} />}
      <Names title={m.notation_questions()} named={questionsOf(definition)} />
    </Details>
  )
}

const examples = [
  { code: "selected(${pregunta}, 'opcion')", says: m.notation_selected },
  { code: "${monto} > 1000 and ${mes} != ''", says: m.notation_compared },
  { code: "not(selected(${pregunta}, 'opcion'))", says: m.notation_not },
  { code: 'sum(${filas.columna}) * 0.1', says: m.notation_sum },
  { code: 'count(${filas}) >= 2', says: m.notation_count },
  { code: "call('award_max'), today()", says: m.notation_call },
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
