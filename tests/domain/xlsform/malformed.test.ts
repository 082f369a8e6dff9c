import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readXlsForm } from '#app/domain/xlsform/read-xlsform.ts'
import type { Cell } from '#app/domain/xlsform/sheet.ts'
import { countySheets } from '#tests/support/county-form.ts'
import { choicesOf, problemsOf, sheetOf, surveyOf, xlsFormWords } from '#tests/support/spreadsheet.ts'

type Row = Record<string, Cell>
const q = (type: string, name: string, more: Row = {}): Row => ({
  type,
  name,
  'label::es': 'Pregunta',
  ...more,
})
const water = choicesOf({ water: ['river', 'well'], short: ['only'] })

/** What is wrong with a survey whose rows begin at row 2. */
const wrongWith = (...rows: Row[]) => problemsOf(surveyOf(rows), water)

test('a spreadsheet without its survey says so', () => {
  expect(problemsOf(water)).toEqual(['survey 0 : sheet_missing name=survey'])
})

test.each<[string, Row[], string[]]>([
  ['a type that does not exist', [q('texto', 'a')], ['survey 2 type: type_unknown type=texto']],
  ['a row without a type', [q('', 'a')], ['survey 2 type: type_missing']],
  ['a question without a name', [q('text', '')], ['survey 2 name: name_missing']],
  ['a name that is not one word', [q('text', '2 years')], ['survey 2 name: name_wrong name=2 years']],
  [
    'a question without a label',
    [q('text', 'a', { 'label::es': '' })],
    ['survey 2 label::es: label_missing name=a'],
  ],
  ['a name that stands twice', [q('text', 'a'), q('date', 'a')], ['survey 3 name: name_twice name=a row=2']],
  [
    'a condition on a question that does not exist',
    [q('text', 'a', { relevant: "${b} = 'x'" })],
    ['survey 2 relevant: unknown_question key=b'],
  ],
  [
    'a text compared with a number',
    [q('text', 'a'), q('text', 'b', { relevant: '${a} > 5' })],
    ['survey 3 relevant: not_comparable left=text right=number'],
  ],
  [
    'an option that the list lacks',
    [q('select_one water', 'a'), q('text', 'b', { relevant: "selected(${a}, 'lake')" })],
    ['survey 3 relevant: unknown_option option=lake'],
  ],
  ['a list that does not exist', [q('select_one lakes', 'a')], ['survey 2 type: list_unknown list=lakes']],
  ['a list of one', [q('select_one short', 'a')], ['survey 2 type: list_short list=short least=2']],
  [
    'conditions that go round',
    [
      q('select_one water', 'a', { relevant: "${b} = 'well'" }),
      q('select_one water', 'b', { relevant: "${a} = 'well'" }),
    ],
    ['survey 2 relevant: circular keys=a → b → a'],
  ],
  [
    'a condition that goes round through a calculation',
    [
      q('integer', 'a', { relevant: '${twice} > 2' }),
      { type: 'calculate', name: 'twice', calculation: '${a} * 2' },
    ],
    ['survey 2 relevant: circular keys=a → a'],
  ],
  [
    'calculations that go round',
    [
      q('integer', 'n'),
      { type: 'calculate', name: 'a', calculation: '${b} + ${n}' },
      { type: 'calculate', name: 'b', calculation: '${a} + 1' },
      q('text', 'c', { relevant: '${a} > 1' }),
    ],
    ['survey 3 calculation: calculation_circle keys=a → b → a'],
  ],
  [
    'a calculation without its formula',
    [q('text', 'x'), { type: 'calculate', name: 'a' }],
    ['survey 3 calculation: cell_needed name=a'],
  ],
  [
    'a group that is not closed',
    [q('begin group', 'g'), q('text', 'a')],
    ['survey 2 type: begin_without_end name=g'],
  ],
  ['an end without a beginning', [q('text', 'a'), q('end group', '')], ['survey 3 type: end_without_begin']],
  [
    'a repeat closed as a group',
    [q('begin repeat', 'r'), q('text', 'a'), q('end group', '')],
    ['survey 4 type: end_of_other name=r row=2 kind=repeat'],
  ],
  [
    'a repeat in a repeat',
    [
      q('begin repeat', 'r'),
      q('text', 'a'),
      q('begin repeat', 's'),
      q('text', 'b'),
      q('end repeat', ''),
      q('end repeat', ''),
    ],
    ['survey 4 type: repeat_in_repeat name=s'],
  ],
  [
    'a cell that looks at a later one of its row',
    [
      q('begin repeat', 'r'),
      q('text', 'a', { required: '${b} > 1' }),
      q('integer', 'b'),
      q('end repeat', ''),
    ],
    ['survey 3 required: later_column key=b'],
  ],
  [
    'a column named outside of its repeat',
    [
      q('begin repeat', 'r'),
      q('integer', 'a'),
      q('end repeat', ''),
      q('text', 'b', { relevant: '${a} > 1' }),
    ],
    ['survey 5 relevant: column_outside key=a'],
  ],
  [
    'a question that could not be made, named by another',
    [q('texto', 'a'), q('text', 'b', { relevant: "${a} = 'x'" })],
    ['survey 2 type: type_unknown type=texto'],
  ],
  [
    'a photo in a repeat',
    [q('begin repeat', 'r'), q('text', 'a'), q('image', 'b'), q('end repeat', '')],
    ['survey 4 type: not_in_repeat type=image'],
  ],
  [
    'a function that we do not have',
    [q('text', 'a', { constraint: "pulldata(., 'x') = 'y'", 'constraint_message::es': 'Solo cifras' })],
    ['survey 2 constraint: expression_function name=pulldata'],
  ],
  [
    'a form of texts that cannot be read',
    [q('text', 'a', { constraint: "regex(., '(?=a)[0-9')", 'constraint_message::es': 'Solo cifras' })],
    ['survey 2 constraint: wrong_pattern pattern=(?=a)[0-9'],
  ],
  [
    'a number that is none',
    [q('text', 'a', { 'minka::words_max': 'ten' })],
    ['survey 2 minka::words_max: number_wrong value=ten'],
  ],
  [
    'a kind that the type cannot be',
    [q('integer', 'a', { 'minka::kind': 'phone' })],
    ['survey 2 minka::kind: kind_not_of_type kind=phone type=integer known=number'],
  ],
  [
    'a language that cannot be told',
    [q('text', 'a', { 'label::Klingon': 'nuqneH' })],
    ['survey 1 label::Klingon: language_unknown language=Klingon'],
  ],
])('%s is told at its row and column', (_, rows, problems) => {
  expect(wrongWith(...rows)).toEqual(problems)
})

test('everything that is wrong is told at once, and nothing is made of it', () => {
  const sheets = [
    surveyOf([q('texto', 'a'), q('select_one nothing', 'b'), q('text', 'b', { relevant: '${zz} = 1' })]),
  ]
  expect(problemsOf(...sheets)).toEqual([
    'survey 4 name: name_twice name=b row=3',
    'survey 2 type: type_unknown type=texto',
    'survey 3 type: list_unknown list=nothing',
    'survey 4 relevant: unknown_question key=zz',
  ])
  expect(readXlsForm(sheets, xlsFormWords).definition).toBeUndefined()
})

test('a rule names what it is about, and a fact its rule', () => {
  const rules = sheetOf(
    'minka_rules',
    ['name', 'question', 'column', 'each', 'holds', 'message::es'],
    [
      { name: 'r', question: 'nobody', holds: '1 = 1', 'message::es': 'No' },
      { name: 's', question: 'a', holds: '${a}', 'message::es': 'No' },
    ],
  )
  const facts = sheetOf('minka_facts', ['rule', 'name', 'value'], [{ rule: 't', name: 'n', value: '1' }])
  expect(problemsOf(surveyOf([q('text', 'a')]), rules, facts)).toEqual([
    'minka_facts 2 rule: rule_unknown name=t',
    'minka_rules 2 question: unknown_question key=nobody',
    'minka_rules 3 holds: not_a_condition found=text',
  ])
})

test('a sheet of 5,000 rows, or with too many questions, is one clear error at the first row too many', () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => q('text', `q${at}`))
  expect(wrongWith(...many(5000))).toEqual(['survey 3001 : sheet_too_long rows=5001 most=3000'])
  expect(wrongWith(...many(1001))).toEqual(['survey 1002 : too_many_questions count=1001 most=1000'])
})

test('calculations that grow beyond measure are told, quickly', () => {
  const doubled = Array.from({ length: 60 }, (_, at) => ({
    type: 'calculate',
    name: `c${at + 1}`,
    calculation: `\${c${at}} + \${c${at}}`,
  }))
  const problems = wrongWith(
    q('integer', 'n'),
    { type: 'calculate', name: 'c0', calculation: '${n}' },
    ...doubled,
  )
  expect(problems).toEqual(['survey 13 calculation: expression_too_long'])
})

test('whatever one cell is changed to, the spreadsheet is read or its problems are told', () => {
  const survey = countySheets[0]?.rows ?? []
  const cell = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom(
      'end group',
      'begin repeat',
      'calculate',
      '${members}',
      '. > 1',
      'select_one county',
      'costs',
    ),
  )
  fc.assert(
    fc.property(fc.nat(survey.length - 1), fc.nat(16), cell, (row, column, changed) => {
      const rows = survey.map((cells, at) => (at === row ? cells.with(column, changed) : cells))
      const { definition, problems } = readXlsForm(
        countySheets.map((it) => (it.name === 'survey' ? { ...it, rows } : it)),
        xlsFormWords,
      )
      expect(definition === undefined).toBe(problems.some(({ severity }) => severity === 'error'))
      expect(problems.filter(({ code }) => code === 'not_understood')).toEqual([])
    }),
    { numRuns: 500 },
  )
})
