import type { Expression } from '../expression.ts'
import type { Rule } from '../form.ts'
import type { LocalizedText } from '../text.ts'
import type { Choices } from './choices.ts'
import type { Line } from './line.ts'
import type { Notes } from './notes.ts'
import type { Calculated } from './survey-names.ts'

/** What the rows of the survey are read with, and what they bring beside their questions. */
export type Survey = {
  notes: Notes
  choices: Choices
  calculated: Calculated
  /** What a person is told where a constraint has no message of its own. */
  unexplained: LocalizedText
  /** What a part is called that has no title. */
  untitled: LocalizedText
  rules: Rule[]
  /** The rows by what they make: `question`, `question.column`, `question.line`, and `rule:` for a constraint. */
  rows: Map<string, { line: Line }>
}

/** The conditions of the groups around a question, the outermost first. */
export type Conditions = readonly Expression[]
