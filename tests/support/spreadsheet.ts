import { readXlsForm, type XlsFormReading } from '#app/domain/xlsform/read-xlsform.ts'
import type { Cell, Sheet } from '#app/domain/xlsform/sheet.ts'

export const xlsFormWords = {
  language: 'es',
  untitled: { es: 'Preguntas', en: 'Questions' },
  unexplained: { es: 'Revise esta respuesta.', en: 'Check this answer.' },
}

/** A sheet from its headings and rows, each row by heading. */
export function sheetOf(
  name: string,
  headings: readonly string[],
  rows: readonly Record<string, Cell>[],
): Sheet {
  return { name, rows: [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? null))] }
}

/** A survey whose rows are type, name, label and whatever else. */
export function surveyOf(rows: readonly Record<string, Cell>[]): Sheet {
  const headings = [...new Set(['type', 'name', 'label::es', ...rows.flatMap((row) => Object.keys(row))])]
  return sheetOf('survey', headings, rows)
}

export function choicesOf(lists: Record<string, readonly string[]>): Sheet {
  const rows = Object.entries(lists).flatMap(([list, names]) =>
    names.map((name) => ({ list_name: list, name, 'label::es': `Opción ${name}` })),
  )
  return sheetOf('choices', ['list_name', 'name', 'label::es'], rows)
}

/** What is wrong with sheets, in lines such as `survey 4 relevant: not_comparable`. */
export function problemsOf(...sheets: Sheet[]): string[] {
  return problemLines(readXlsForm(sheets, xlsFormWords))
}

export function problemLines({ problems }: XlsFormReading): string[] {
  return problems.map(({ severity, sheet, row, column, code, facts }) => {
    const told = Object.entries(facts).map(([name, fact]) => ` ${name}=${fact}`)
    return `${severity === 'warning' ? '(' : ''}${sheet} ${row} ${column}: ${code}${told.join('')}`
  })
}
