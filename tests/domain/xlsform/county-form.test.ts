import { beforeAll, expect, test } from 'vitest'
import writeExcel from 'write-excel-file/node'
import type { Answers } from '#app/domain/answer.ts'
import { calculateLines, requestedAmount } from '#app/domain/calculate.ts'
import { checkAnswers, submittedAnswers, visibleQuestions } from '#app/domain/check-form.ts'
import { findQuestion, questionsOf, type FormDefinition } from '#app/domain/form.ts'
import { readXlsForm, type XlsFormReading } from '#app/domain/xlsform/read-xlsform.ts'
import { writeXlsForm } from '#app/domain/xlsform/write-xlsform.ts'
import { readWorkbook, writeWorkbook } from '#app/http/workbook.ts'
import { callFacts as lima } from '#tests/support/community-application.ts'
import { countySheets } from '#tests/support/county-form.ts'
import { problemLines, xlsFormWords } from '#tests/support/spreadsheet.ts'

const facts = { ...lima, currency: 'KES', timeZone: 'Africa/Nairobi', regions: [] }

let reading: XlsFormReading
let definition: FormDefinition

beforeAll(async () => {
  const written = countySheets.map(({ name, rows }) => ({ sheet: name, data: rows.map((row) => [...row]) }))
  reading = await imported(await writeExcel(written).toBuffer())
  if (!reading.definition) throw new Error(problemLines(reading).join('\n'))
  definition = reading.definition
})

async function imported(bytes: Buffer): Promise<XlsFormReading> {
  const read = await readWorkbook(bytes)
  if ('refusal' in read) throw new Error(read.refusal)
  return readXlsForm(read.sheets, xlsFormWords)
}

const good: Answers = {
  group_name: 'Wanawake wa Kisumu',
  pin: 'P051365947M',
  county: 'kisumu',
  members: '12',
  owns_land: '1',
  acres: '2.5',
  summary: 'Visima vitatu',
  starts: { day: '1', month: '3', year: '2027' },
  crops: ['maize', 'millet'],
  workers: [
    { worker: 'Achieng', days: '10' },
    { worker: 'Otieno', days: '20' },
  ],
  costs: [{ item: 'Bomba', quantity: '3', price: '9,000.00', why: '' }],
}

const problemsWith = (change: Answers) =>
  checkAnswers(definition, { ...good, ...change }, facts).map(({ field, code, facts: told }) =>
    code === 'rule' ? `${field}: ${told.rule}` : `${field}: ${code}`,
  )
const askedWith = (change: Answers) =>
  visibleQuestions(definition, { ...good, ...change }, facts).map(({ key }) => key)

test('a form of another funder, from its spreadsheet, has its sections, pages and questions', () => {
  expect(reading.title).toBe('County climate fund')
  expect(
    definition.sections.map(({ key, groups }) => [
      key,
      groups.map((group) => [group.key, group.questions.map(({ key }) => key)]),
    ]),
  ).toEqual([
    [
      'group_profile',
      [
        ['who', ['group_name', 'pin', 'county', 'members']],
        ['plots', ['owns_land', 'acres']],
        ['land', ['land_note']],
      ],
    ],
    [
      'plan',
      [
        [
          'plan',
          ['summary', 'starts', 'crops', 'workers', 'costs', 'total_cost', 'cost_reason', 'spot', 'photo'],
        ],
      ],
    ],
  ])
})

test('every text is there in its three languages, and what is not translated is pointed at', () => {
  expect(reading.languages).toEqual(['en', 'sw', 'es'])
  expect(findQuestion(definition, 'county')?.label).toEqual({ en: 'County', sw: 'Kaunti', es: 'Condado' })
  expect(problemLines(reading)).toEqual([
    '(survey 4 hint::English (en): translation_missing language=sw',
    '(survey 4 hint::English (en): translation_missing language=es',
    '(survey 32 relevant: condition_in_repeat name=why',
  ])
})

test('a community answers it: what is right passes, and the amount asked for is worked out', () => {
  expect(problemsWith({})).toEqual([])
  expect(requestedAmount(definition, good, facts)).toBe('27000.00')
  const total = findQuestion(definition, 'total_cost')
  if (total?.kind !== 'calculated') throw new Error('there is no total')
  expect(calculateLines(total, good, facts).map(({ value }) => value)).toEqual(['27000'])
})

test.each<[Answers, string[]]>([
  [{ group_name: '' }, ['group_name: required']],
  [{ pin: 'P05136594' }, ['pin: not_a_kra_pin']],
  [{ members: '4' }, ['members: members_constraint']],
  [{ members: 'wengi' }, ['members: not_a_number']],
  [{ acres: '0' }, ['acres: acres_constraint']],
  [{ starts: { day: '1', month: '3', year: '2020' } }, ['starts.day: too_early']],
  [{ starts: { day: '30', month: '2', year: '2027' } }, ['starts.day: not_a_date']],
  [{ crops: ['maize', 'none'] }, ['crops: crops_constraint']],
  [{ county: 'mombasa' }, ['county: unknown_option']],
  [{ costs: [] }, ['costs.0.item: required']],
  [
    { costs: [{ item: '', quantity: '0', price: '5', why: '' }] },
    ['costs.0.item: required', 'costs.0.quantity: too_small'],
  ],
  [
    { costs: [{ item: 'Bomba', quantity: '10', price: '6000', why: '' }] },
    ['costs.0.why: required', 'cost_reason: required'],
  ],
])('an answer that is not right is told: %j', (change, problems) => {
  expect(problemsWith(change)).toEqual(problems)
})

test('what a group asks for only sometimes is asked when the conditions around it hold', () => {
  expect(askedWith({ county: 'nairobi' })).not.toContain('owns_land')
  expect(askedWith({ members: '9' })).toEqual(expect.not.arrayContaining(['owns_land', 'acres']))
  expect(askedWith({ owns_land: '0' })).toContain('owns_land')
  expect(askedWith({ owns_land: '0' })).not.toContain('acres')
  expect(Object.keys(submittedAnswers(definition, { ...good, county: 'nairobi' }, facts))).not.toContain(
    'acres',
  )
})

test('exported and imported again it is the same form', async () => {
  const again = await imported(await writeWorkbook(writeXlsForm(definition, 'County climate fund')))
  expect(problemLines(again).filter((line) => !line.startsWith('('))).toEqual([])
  expect(again.definition).toEqual(definition)
  expect(questionsOf(definition)).toHaveLength(16)
})
