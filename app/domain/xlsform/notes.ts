import type { XlsFormProblem, XlsFormProblemCode } from './sheet.ts'

type Place = Pick<XlsFormProblem, 'sheet' | 'row' | 'column'>

/** Everything that is wrong with one spreadsheet, as it is found; `languages` are those that its questions are written in. */
export class Notes {
  readonly problems: XlsFormProblem[] = []
  languages: string[] = []

  error(code: XlsFormProblemCode, place: Place, facts: Record<string, string> = {}) {
    this.problems.push({ severity: 'error', code, ...place, facts })
  }

  hasErrors(): boolean {
    return this.problems.some(({ severity }) => severity === 'error')
  }

  hasErrorAt(sheet: string, row: number): boolean {
    return this.problems.some((it) => it.severity === 'error' && it.sheet === sheet && it.row === row)
  }

  warning(code: XlsFormProblemCode, place: Place, facts: Record<string, string> = {}) {
    this.problems.push({ severity: 'warning', code, ...place, facts })
  }
}
