import type { Expression } from './expression.ts'
import { type Wanted, typeFaults } from './expression-type.ts'
import { type FormDefinition, findQuestion, questionsOf } from './form.ts'
import type { FormFaultCode } from './form-fault.ts'
import type { Column, Question } from './question.ts'
import type { Names } from './xlsform/expression-reader.ts'
import type { ExpressionFaultCode } from './xlsform/expression-tokens.ts'
import { parseExpression } from './xlsform/parse-expression.ts'
import { printExpression } from './xlsform/print-expression.ts'
import { isSmall } from './xlsform/read-expression.ts'

/** An expression as it was read, or the first thing that is wrong with it. */
export type ReadNotation =
  { expression: Expression } | { code: FormFaultCode | ExpressionFaultCode; facts: Record<string, string> }

/** How officers write conditions and calculations of a form, and how what stands there is written for them. */
export type Notation = {
  write: (it: Expression) => string
  read: (text: string, wanted: Wanted) => ReadNotation
}

/** Within which rows something is asked, and by which of their columns; nothing where it is asked of the whole form. */
type Within = { rows?: string | undefined; before?: string | undefined }

/** The notation of the spreadsheets, over the questions of this form, checked as a form is before it is published. */
export function notationFor(definition: FormDefinition, { rows, before }: Within = {}): Notation {
  const questions = new Map(questionsOf(definition).map((it) => [it.key, it]))
  const row = rows === undefined ? undefined : findQuestion(definition, rows)
  const scope = { questions, row: row?.kind === 'rows' ? row : undefined, before }
  const columnsOf = (key: string) => columnsIn(questions.get(key)).map((column) => column.key)
  return {
    write: (it) =>
      printExpression(it, { columnsOf, ...(scope.row && { columns: columnsOf(scope.row.key) }) }),
    read: (text, wanted) => {
      const parsed = parseExpression(text, {
        names: namesOf([...questions.values()]),
        repeat: scope.row?.key,
      })
      if (!parsed.isRead) return parsed
      if (!isSmall(parsed.expression)) return { code: 'expression_too_long', facts: {} }
      return typeFaults(parsed.expression, wanted, scope)[0] ?? { expression: parsed.expression }
    },
  }
}

/** What a name stands for: a figure that is worked out stands for how it is worked out. */
function namesOf(questions: readonly Question[]): Names {
  const lines = questions.flatMap((it) => (it.kind === 'calculated' ? it.lines : []))
  return {
    repeats: new Map(
      questions.flatMap((it) =>
        it.kind === 'rows'
          ? [[it.key, new Map(it.columns.map((column) => [column.key, figure(column)]))]]
          : [],
      ),
    ),
    tables: new Set(questions.flatMap((it) => (it.kind === 'table' ? [it.key] : []))),
    calculations: new Map(lines.map(({ key, value }) => [key, value])),
  }
}

function figure(column: Column): Expression {
  return column.kind === 'calculated' ? column.value : { op: 'column', key: column.key }
}

function columnsIn(question: Question | undefined): readonly Column[] {
  return question?.kind === 'rows' ? question.columns : []
}
