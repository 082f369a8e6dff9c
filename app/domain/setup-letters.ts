import type { RawRow } from './answer.ts'
import type { LetterPlan } from './call-plan.ts'
import { noticeTemplates, type NoticeTemplate } from './notice.ts'
import { filledRows, textColumn, type SetupFinding, type SetupPart } from './setup-part.ts'
import { wordingInput } from './wording.ts'

/** The wording of its own that a call gives to letters; without one the portal's words are sent. */
export const lettersSetup: SetupPart = {
  questions: ({ locales }, { say }) => [
    {
      key: 'letters',
      kind: 'rows',
      label: say('letters'),
      help: say('letters_help'),
      required: false,
      min: 0,
      max: 60,
      rowName: say('letter_row'),
      columns: [
        {
          key: 'template',
          kind: 'one_of',
          label: say('letter_template'),
          required: true,
          options: templates.map((value) => ({ value, label: say(`letter_${value.replaceAll('-', '_')}`) })),
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
      ],
    },
  ],
  findings: (answers) => letterFindings(filledRows(answers['letters'])),
  read: (answers) => ({ letters: filledRows(answers['letters']).flatMap(({ row }) => letterFrom(row)) }),
  typed: ({ letters }) => ({
    letters: letters.map(({ template, locale, subject, introduction }) => ({
      template,
      locale,
      subject: subject ?? '',
      introduction: introduction ?? '',
    })),
  }),
}

/** Letters that say how an application was decided: those that funders word themselves. */
const templates = [
  'application-received',
  'decision-awarded',
  'decision-declined',
  'decision-ineligible',
  'decision-invited',
  'decision-waitlisted',
  'changes-requested',
] as const satisfies readonly NoticeTemplate[]

function letterFrom(row: RawRow): LetterPlan[] {
  const template = isTemplate(row['template']) ? row['template'] : undefined
  const words = (name: string) => (row[name]?.trim() === '' ? null : (row[name]?.trim() ?? null))
  if (!template) return []
  return [
    { template, locale: row['locale'] ?? '', subject: words('subject'), introduction: words('introduction') },
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
    const { subject, introduction } = letter
    const checked = wordingInput(letter.template).safeParse({
      ...(subject === null ? {} : { subject }),
      ...(introduction === null ? {} : { introduction }),
    })
    const twice = named.indexOf(named[index] ?? '') < index ? [finding('locale', 'letter_twice')] : []
    const wrong = checked.error?.issues.map(({ path, message }) =>
      finding(String(path[0]), message === 'reference-missing' ? 'letter_reference' : 'letter_variable'),
    )
    return [...twice, ...(wrong ?? [])]
  })
}

function isTemplate(name: string | undefined): name is NoticeTemplate {
  return name !== undefined && Object.hasOwn(noticeTemplates, name)
}
