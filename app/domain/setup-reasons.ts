import type { RawRow } from './answer.ts'
import {
  filledRows,
  inEach,
  keyFindings,
  keyIn,
  keysOf,
  optionsOf,
  textColumn,
  textFrom,
  typedText,
  type SetupKnown,
  type SetupPart,
  type SetupWords,
} from './setup-part.ts'

/** The reasons for a "no" that a call made from nothing begins with. */
export const startingReasons = [
  'ineligible_project',
  'ineligible_applicant',
  'insufficient_readiness',
  'low_priority',
  'not_enough_info',
  'not_aligned',
  'oversubscribed',
  'incomplete_documents',
  'duplicate',
  'excluded_use',
  'late',
  'other',
  'integrity',
] as const

/** Why an application may be declined, and which of the reasons a letter may print. */
export const reasonsSetup: SetupPart = {
  questions: ({ locales }, words) => [
    {
      key: 'reasons',
      kind: 'rows',
      label: words.say('reasons'),
      help: words.say('reasons_help'),
      required: true,
      min: 1,
      max: 40,
      ordered: true,
      rowName: words.say('reason_row'),
      columns: [
        ...inEach(locales, (locale) =>
          textColumn(keyIn('label', locale), words.say('reason_label', locale), { characters: { max: 200 } }),
        ),
        {
          key: 'in_letters',
          kind: 'one_of',
          label: words.say('reason_in_letters'),
          required: true,
          options: optionsOf(words, 'reason_in_letters', ['yes', 'no']),
        },
        textColumn('key', words.say('row_key'), { required: false, help: words.say('row_key_help') }),
      ],
    },
  ],
  findings: (answers) => keyFindings('reasons', filledRows(answers['reasons'])),
  read: (answers, { locales }) => {
    const rows = filledRows(answers['reasons'])
    const [first = ''] = locales
    const keys = keysOf(
      rows.map(({ row }) => ({ typed: row['key'] ?? '', words: row[keyIn('label', first)] ?? '' })),
    )
    const reasonCodes = rows.map(({ row }, at) => ({
      code: keys[at] ?? '',
      label: textFrom(row, 'label', locales),
      inLetters: row['in_letters'] === 'yes',
    }))
    return { reasonCodes }
  },
  typed: ({ reasonCodes }, { locales }) => ({
    reasons: reasonCodes.map(({ code, label, inLetters }) => ({
      ...typedText(label, 'label', locales),
      in_letters: inLetters ? 'yes' : 'no',
      key: code,
    })),
  }),
}

/** The starting set in the languages of the funder that the portal speaks. */
export function typedStartingReasons({ locales }: SetupKnown, { say }: SetupWords): RawRow[] {
  return startingReasons.map((code) => ({
    ...typedText(say(`reason_${code}`), 'label', locales),
    in_letters: code === 'integrity' ? 'no' : 'yes',
    key: code,
  }))
}
