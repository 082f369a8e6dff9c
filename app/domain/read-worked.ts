import { type Calculation, type Figure, calculated } from './calculation.ts'
import type { EditorProblem } from './editor-problem.ts'
import type { Wanted } from './expression-type.ts'
import type { Notation } from './notation.ts'
import type { PostedForm } from './read-answer.ts'
import { type ReadValue, readWritten } from './read-property.ts'
import { decimal, posted } from './read-words.ts'

type WorkedSetting = { figures: readonly Figure[]; notation: Notation; before: unknown; wanted: Wanted }

/** What a figure is worked out from, as chosen among other figures or as written, or what is wrong with its fields. */
export function readWorked(form: PostedForm, row: string, setting: WorkedSetting): ReadValue {
  const { figures, wanted } = setting
  const calculation = readCalculation(form, row)
  if (calculation.left === 'written') {
    const field = `${row}.expression`
    return readWritten(field, posted(form, field), wanted, setting)
  }
  const value = calculated(calculation, figures)
  const problems = calculationProblems(row, calculation, figures)
  return value && problems.length === 0 ? { value } : { problems }
}

function readCalculation(form: PostedForm, row: string): Calculation {
  const of = (name: string) => posted(form, `${row}.${name}`)
  return { left: of('left'), how: of('how'), right: of('right'), number: of('number') }
}

function calculationProblems(
  row: string,
  { left, how, right, number }: Calculation,
  figures: readonly Figure[],
): EditorProblem[] {
  const isStep = ['', 'add', 'subtract', 'multiply', 'divide'].includes(how)
  const ofChoice = (name: string, id: string): EditorProblem[] => {
    const field = `${row}.${name}`
    if (id === '') return [{ field, code: 'required' }]
    return id === 'number' || figures.some((it) => it.id === id) ? [] : [{ field, code: 'not_offered' }]
  }
  const isNumbered = left === 'number' || (how !== '' && right === 'number')
  const field = `${row}.number`
  return [
    ...ofChoice('left', left),
    ...(isStep ? [] : [{ field: `${row}.how`, code: 'not_offered' } as const]),
    ...(how === '' ? [] : ofChoice('right', right)),
    ...(isNumbered && !decimal.test(number)
      ? [{ field, code: number === '' ? 'required' : 'no_number' } as const]
      : []),
  ]
}
