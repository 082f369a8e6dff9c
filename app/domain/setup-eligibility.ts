import type { RawRow } from './answer.ts'
import { figureFrom } from './money.ts'
import type { Column } from './question.ts'
import { checkFrom, choicesIn, mostCounted, typedCheck } from './setup-check.ts'
import {
  filledRows,
  inEach,
  keyFindings,
  keyIn,
  keysOf,
  optionsOf,
  textColumn,
  type SetupFinding,
  type SetupKnown,
  type SetupPart,
  type SetupWords,
} from './setup-part.ts'

/** With which answer an organization may go on. */
const passKinds = ['yes', 'no', 'at_least', 'at_most', 'choice'] as const

/** The one-minute check before signing in: each question, the answer that lets one go on, and what a "no" is told. */
export const eligibilitySetup: SetupPart = {
  questions: ({ locales }, words) => [
    {
      key: 'checks',
      kind: 'rows',
      label: words.say('checks'),
      help: words.say('checks_help'),
      required: false,
      min: 0,
      max: 20,
      ordered: true,
      rowName: words.say('check_row'),
      columns: columnsOf(locales, words),
    },
  ],
  findings: (answers, known) => {
    const rows = filledRows(answers['checks'])
    return [...keyFindings('checks', rows), ...rows.flatMap((it) => rowFindings(it, known))]
  },
  read: (answers, known) => {
    const rows = filledRows(answers['checks'])
    const [first = ''] = known.locales
    const keys = keysOf(
      rows.map(({ row }) => ({ typed: row['key'] ?? '', words: row[keyIn('question', first)] ?? '' })),
    )
    return { eligibility: rows.map(({ row }, at) => checkFrom(row, keys[at] ?? '', known.locales)) }
  },
  typed: ({ eligibility }, { locales }) => ({ checks: eligibility.map((it) => typedCheck(it, locales)) }),
}

function columnsOf(locales: readonly string[], words: SetupWords): Column[] {
  const { say } = words
  const inLocales = (name: string, more: Parameters<typeof textColumn>[2]): Column[] =>
    inEach(locales, (locale) =>
      textColumn(keyIn(name, locale), say(`check_${name}`, locale), { characters: { max: 400 }, ...more }),
    )
  return [
    ...inLocales('question', {}),
    ...inLocales('help', { required: false }),
    {
      key: 'passes',
      kind: 'one_of',
      label: say('check_passes'),
      required: true,
      options: optionsOf(words, 'check_passes', passKinds),
    },
    {
      key: 'number',
      kind: 'number',
      label: say('check_number'),
      help: say('check_number_help'),
      required: false,
      min: 0,
      max: mostCounted,
    },
    ...inLocales('options', { required: false, help: say('check_options_help'), characters: { max: 600 } }),
    ...inLocales('why', {}),
    ...inLocales('elsewhere', {}),
    textColumn('key', say('row_key'), { required: false, help: say('row_key_help') }),
  ]
}

function rowFindings({ row, at }: { row: RawRow; at: number }, { locales }: SetupKnown): SetupFinding[] {
  const place = (column: string) => ({
    question: 'checks',
    field: `checks.${at}.${column}`,
    row: at + 1,
    column,
  })
  const takesNumber = row['passes'] === 'at_least' || row['passes'] === 'at_most'
  if (takesNumber && figureFrom(row['number'] ?? '') === undefined)
    return [{ ...place('number'), message: 'check_number_missing' }]
  if (row['passes'] !== 'choice') return []
  const counts = locales.map((locale) => choicesIn(row, locale).length)
  const accepted = choicesIn(row, locales[0] ?? '').filter(({ isAccepted }) => isAccepted)
  return locales.flatMap((locale, index) => {
    const column = place(keyIn('options', locale))
    if ((counts[index] ?? 0) < 2) return [{ ...column, message: 'check_options_few' }]
    if (counts[index] !== counts[0]) return [{ ...column, message: 'lines_differ' }]
    return index === 0 && accepted.length === 0 ? [{ ...column, message: 'check_options_none' }] : []
  })
}
