import type { RawRow } from './answer.ts'
import type { LetterPlan } from './call-plan.ts'
import { findWorded, wordedTemplates } from './letter-slot.ts'
import type { Column } from './question.ts'
import {
  filledRows,
  textColumn,
  type SetupFinding,
  type SetupKnown,
  type SetupPart,
  type SetupWords,
} from './setup-part.ts'
import { wordingFaults, type Wording } from './wording.ts'

/** The wording of its own that a call gives to letters; without one the portal's words are sent. */
export const lettersSetup: SetupPart = {
  questions: (known, words) => [
    {
      key: 'letters',
      kind: 'rows',
      label: words.say('letters'),
      help: words.say('letters_help'),
      required: false,
      min: 0,
      max: wordedTemplates.length * known.locales.length,
      rowName: words.say('letter_row'),
      columns: columnsOf(known, words),
    },
  ],
  findings: (answers) => letterFindings(filledRows(answers['letters'])),
  read: (answers) => ({ letters: filledRows(answers['letters']).flatMap(({ row }) => letterFrom(row)) }),
  typed: ({ letters }) => ({
    letters: letters.map(({ template, locale, subject, introduction, body }) => ({
      template,
      locale,
      subject: subject ?? '',
      introduction: introduction ?? '',
      body: body ?? '',
    })),
  }),
}

function columnsOf({ locales }: SetupKnown, { say }: SetupWords): Column[] {
  return [
    {
      key: 'template',
      kind: 'one_of',
      label: say('letter_template'),
      required: true,
      options: wordedTemplates.map((value) => ({
        value,
        label: say(`letter_${value.replaceAll('-', '_')}`),
      })),
    },
    {
      key: 'locale',
      kind: 'one_of',
      label: say('letter_language'),
      required: true,
      options: locales.map((value) => ({ value, label: say('letter_in', value) })),
    },
    textColumn('subject', say('letter_subject'), {
      required: false,
      help: say('letter_subject_help'),
      characters: { max: 160 },
    }),
    textColumn('introduction', say('letter_introduction'), {
      required: false,
      help: say('letter_introduction_help'),
      characters: { max: 1000 },
    }),
    textColumn('body', say('letter_body'), {
      required: false,
      help: say('letter_body_help'),
      characters: { max: 4000 },
    }),
  ]
}

function letterFrom(row: RawRow): LetterPlan[] {
  const template = findWorded(row['template'])
  const words = (name: string) => (row[name]?.trim() === '' ? null : (row[name]?.trim() ?? null))
  if (!template) return []
  return [
    {
      template,
      locale: row['locale'] ?? '',
      subject: words('subject'),
      introduction: words('introduction'),
      body: words('body'),
    },
  ]
}

function letterFindings(rows: readonly { row: RawRow; at: number }[]): SetupFinding[] {
  const named = rows.map(({ row }) => `${row['template']} ${row['locale']}`)
  return rows.flatMap(({ row, at }, index) => {
    const finding = (column: string, message: string) => ({
      question: 'letters',
      field: `letters.${at}.${column}`,
      row: at + 1,
      column,
      message,
    })
    const [letter] = letterFrom(row)
    if (!letter) return []
    const faults = wordingFaults(letter.template, wordingOf(letter))
    const twice = named.indexOf(named[index] ?? '') < index ? [finding('locale', 'letter_twice')] : []
    const wrong = faults.map(({ field, code }) => finding(field, `letter_${code}`))
    return [...twice, ...wrong]
  })
}

/** A letter's own words without what was left empty. */
export function wordingOf({ subject, introduction, body }: LetterPlan): Wording {
  return {
    ...(subject !== null && { subject }),
    ...(introduction !== null && { introduction }),
    ...(body !== null && { body }),
  }
}
