import type { Answers, RawRow } from './answer.ts'
import { textAnswer } from './answer.ts'
import type { ChecklistItem } from './screening.ts'
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
  type SetupFinding,
  type SetupKnown,
  type SetupPart,
} from './setup-part.ts'

/** What an officer looks at in every screening of the call. */
export const checklistSetup: SetupPart = {
  questions: ({ locales }, words) => [
    {
      key: 'checklist',
      kind: 'rows',
      label: words.say('checklist'),
      help: words.say('checklist_help'),
      required: true,
      min: 1,
      max: 40,
      ordered: true,
      rowName: words.say('item_row'),
      columns: [
        ...inEach(locales, (locale) =>
          textColumn(keyIn('label', locale), words.say('item_label', locale), { characters: { max: 200 } }),
        ),
        ...inEach(locales, (locale) =>
          textColumn(keyIn('help', locale), words.say('item_help', locale), {
            required: false,
            characters: { max: 400 },
          }),
        ),
        textColumn('about', words.say('item_about'), {
          required: false,
          help: words.say('item_about_help'),
          characters: { max: 400 },
        }),
        textColumn('key', words.say('row_key'), { required: false, help: words.say('row_key_help') }),
      ],
    },
    {
      key: 'screening_by_two',
      kind: 'one_of',
      label: words.say('screening_by_two'),
      help: words.say('screening_by_two_help'),
      required: false,
      options: optionsOf(words, 'screening_by_two', ['no', 'yes']),
    },
  ],
  findings: (answers, known) => {
    const rows = filledRows(answers['checklist'])
    return [...keyFindings('checklist', rows), ...rows.flatMap((it) => unknownAbout(it, answers, known))]
  },
  read: (answers, known) => ({
    checklist: checklistFrom(answers, known),
    screeningByTwo: answers['screening_by_two'] === 'yes',
  }),
  typed: ({ checklist, screeningByTwo }, { locales }) => ({
    screening_by_two: screeningByTwo ? 'yes' : 'no',
    checklist: checklist.map((item) => ({
      ...typedText(item.label, 'label', locales),
      ...typedText(item.help, 'help', locales),
      about: item.about.join(', '),
      key: item.key,
    })),
  }),
}

function checklistFrom(answers: Answers, { locales }: SetupKnown): ChecklistItem[] {
  const rows = filledRows(answers['checklist'])
  const [first = ''] = locales
  const keys = keysOf(
    rows.map(({ row }) => ({ typed: row['key'] ?? '', words: row[keyIn('label', first)] ?? '' })),
  )
  return rows.map(({ row }, at) => {
    const help = textFrom(row, 'help', locales)
    return {
      key: keys[at] ?? '',
      label: textFrom(row, 'label', locales),
      ...(Object.keys(help).length > 0 ? { help } : {}),
      about: aboutOf(row),
    }
  })
}

function aboutOf(row: RawRow): string[] {
  return (row['about'] ?? '')
    .split(/[\s,;]+/)
    .map((it) => it.trim())
    .filter((it) => it !== '')
}

/** An item may name questions of the chosen form alone. */
function unknownAbout(
  { row, at }: { row: RawRow; at: number },
  answers: Answers,
  { forms }: SetupKnown,
): SetupFinding[] {
  const form = forms.find(({ id }) => id === textAnswer(answers['form']))
  if (!form || aboutOf(row).every((key) => form.questions.includes(key))) return []
  const column = 'about'
  return [
    { question: 'checklist', field: `checklist.${at}.about`, row: at + 1, column, message: 'item_unknown' },
  ]
}
