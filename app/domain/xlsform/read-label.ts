import type { LocalizedText } from '../text.ts'
import type { Line } from './line.ts'

/** The label of a row; says so where it has none. */
export function requireLabel(line: Line, key: string): LocalizedText {
  return requireWords(line, 'label', 'label_missing', key)
}

/** The words of a column that must have some; says so where it has none. */
export function requireWords(
  line: Line,
  column: string,
  code: 'label_missing' | 'cell_needed' = 'cell_needed',
  name = '',
): LocalizedText {
  const words = line.words(column)
  if (!words) line.fault(code, column, { name })
  return words ?? { es: column }
}
