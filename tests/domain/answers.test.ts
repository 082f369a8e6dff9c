import { expect, test } from 'vitest'
import { checkAnswers } from '#app/domain/check-form.ts'
import { form } from '#db/seed/comunidades-amazonicas/form.ts'
import { budgetLine, callFacts, goodAnswers } from '#tests/support/community-application.ts'

/** What is wrong when these answers change, as `field: code` or `field: rule key`. */
function wrongWith(change: Record<string, unknown>): string[] {
  const problems = checkAnswers(form, { ...goodAnswers, ...change }, callFacts)
  return problems.map((it) => `${it.field}: ${it.code === 'rule' ? it.facts.rule : it.code}`)
}

const words = (count: number) => Array.from({ length: count }, () => 'agua').join(' ')

test.each([
  ['a RUC with a wrong check digit', { org_ruc: '20512333798' }, ['org_ruc: not_a_ruc']],
  ['a RUC that starts wrong', { org_ruc: '12345678901' }, ['org_ruc: not_a_ruc']],
  ['a RUC of ten digits', { org_ruc: '2051233379' }, ['org_ruc: not_a_ruc']],
  ['a RUC of letters', { org_ruc: 'no tengo' }, ['org_ruc: not_a_ruc']],
  ['a DNI of seven digits', { rep_dni: '1011741' }, ['rep_dni: not_a_dni']],
  ['a DNI with a wrong check digit', { rep_dni: '10117410-3' }, ['rep_dni: not_a_dni']],
  ['letters in a whole number', { families: 'sesenta' }, ['families: not_a_number']],
  ['half a family', { families: '62.5' }, ['families: not_whole']],
  ['no family', { families: '0' }, ['families: too_small']],
  ['too many families', { families: '5,001' }, ['families: too_large']],
  ['a decimal comma', { access_hours: '6,5' }, ['access_hours: not_a_number']],
  ['more decimals than asked', { access_hours: '6.55' }, ['access_hours: too_many_decimals']],
  ['ten days of travel and one hour', { access_hours: '241' }, ['access_hours: too_large']],
  ['a month 13', { org_founded: { month: '13', year: '2019' } }, ['org_founded.month: not_a_month']],
  [
    'a month without its year',
    { org_founded: { month: '3', year: '' } },
    ['org_founded.year: date_incomplete'],
  ],
  ['a year of two digits', { org_founded: { month: '3', year: '19' } }, ['org_founded.month: not_a_month']],
  ['founded next month', { org_founded: { month: '12', year: '2026' } }, ['org_founded.month: in_future']],
  ['an option that is not offered', { org_kind: 'company' }, ['org_kind: unknown_option']],
  ['a yes or no that is neither', { already_started: 'maybe' }, ['already_started: unknown_option']],
  ['a name of 121 characters', { org_name: 'ñ'.repeat(121) }, ['org_name: too_many_characters']],
  ['a title of 16 words', { title: words(16) }, ['title: too_many_words']],
  ['a summary of 19 words', { summary: words(19) }, ['summary: too_few_words']],
  ['a summary of 121 words', { summary: words(121) }, ['summary: too_many_words']],
  ['a phone of letters', { rep_phone: 'no tengo' }, ['rep_phone: not_a_phone']],
  ['an email without a domain', { rep_email: 'rosa@' }, ['rep_email: not_an_email']],
  ['two emails in one', { rep_email: 'rosa@a.pe, juan@b.pe' }, ['rep_email: not_an_email']],
  [
    'a region outside the call',
    { place: { region: '15', province: '1501', district: '150101' } },
    ['place.region: place_outside_call'],
  ],
  [
    'a province of another region',
    { place: { region: '01', province: '1501', district: '' } },
    ['place.province: place_outside_parent'],
  ],
  [
    'a district of another province',
    { place: { region: '01', province: '0104', district: '010201' } },
    ['place.district: place_outside_parent'],
  ],
  [
    'a region that does not exist',
    { place: { region: '99', province: '', district: '' } },
    ['place.region: unknown_place'],
  ],
  [
    'a place without its district',
    { place: { region: '01', province: '0104', district: '' } },
    ['place.district: required_choice'],
  ],
  [
    'a point without longitude',
    { map_point: { latitude: '-4.59', longitude: '' } },
    ['map_point.longitude: point_incomplete'],
  ],
  [
    'a point north of Peru',
    { map_point: { latitude: '4.59', longitude: '-77.86' } },
    ['map_point.latitude: point_outside'],
  ],
  [
    'a point of words',
    { map_point: { latitude: 'el puerto', longitude: '-77.86' } },
    ['map_point.latitude: not_a_coordinate'],
  ],
  [
    'none together with a people',
    { org_people_consent: 'yes', org_people: ['none', 'awajun'] },
    ['org_people: not_with_others'],
  ],
  [
    'a negative number of women',
    { beneficiaries: { 'direct.women': '-1', 'direct.men': '5' } },
    ['beneficiaries.direct.women: too_small'],
  ],
  [
    'letters in a table',
    { beneficiaries: { 'direct.women': 'x', 'direct.men': '5' } },
    ['beneficiaries.direct.women: not_a_number'],
  ],
  [
    'nobody benefits directly',
    { beneficiaries: { 'direct.women': '0', 'indirect.men': '5' } },
    ['beneficiaries.direct.women: direct_beneficiaries'],
  ],
  ['nine members', { org_members: { 'women.under_30': '9' } }, ['org_members.women.under_30: ten_members']],
  ['an empty file', { org_assembly: { files: ['empty'] } }, ['org_assembly.files: file_empty']],
  ['a file of 11 MB', { org_assembly: { files: ['heavy'] } }, ['org_assembly.files: file_too_large']],
  ['a program renamed to PDF', { org_assembly: { files: ['program'] } }, ['org_assembly.files: file_type']],
  ['a file that is gone', { org_assembly: { files: ['gone'] } }, ['org_assembly.files: file_missing']],
  [
    'eleven photos',
    { other_files: { files: Array.from({ length: 11 }, () => 'minutes') } },
    ['other_files.files: too_many_files'],
  ],
  [
    'an unsigned declaration',
    { declaration: { accepted: '', consent: '', name: '', role: '' } },
    [
      'declaration.accepted: not_accepted',
      'declaration.consent: consent_missing',
      'declaration.name: required',
      'declaration.role: required',
    ],
  ],
])('%s is refused beside its field', (_, change, expected) => {
  expect(wrongWith(change)).toEqual(expected)
})

test.each([
  ['30 February are refused', { day: '30', month: '2', year: '2027' }, 'not_a_date', 'error'],
  ['last week never block sending', { day: '16', month: '11', year: '2026' }, 'in_past', 'warning'],
])(
  'minutes promised for %s, and the promise is forgotten once a file is there',
  (_, promised, code, severity) => {
    const withMinutes = (files: string[]) =>
      checkAnswers(form, { ...goodAnswers, org_assembly: { files, promised } }, callFacts)
    expect(withMinutes([])).toMatchObject([{ field: 'org_assembly.promised.day', code, severity }])
    expect(withMinutes(['minutes'])).toEqual([])
  },
)

test.each([
  ['RUC 20512333797', { org_ruc: '20512333797' }],
  ['RUC 10254824220', { org_ruc: '10254824220' }],
  ['RUC 20131312955', { org_ruc: '20131312955' }],
  ['no RUC yet', { org_ruc: '' }],
  ['DNI 10117410', { rep_dni: '10117410' }],
  ['DNI with its check digit', { rep_dni: '10117410-2' }],
  ['founded this month', { org_founded: { month: '11', year: '2026' } }],
  [
    'minutes promised for 29 February of a leap year',
    { org_assembly: { files: [], promised: { day: '29', month: '2', year: '2028' } } },
  ],
  ['no minutes at all', { org_assembly: { files: [] } }],
  ['a thousand written with a comma', { families: '1,250' }],
  ['a point in Amazonas', { map_point: { latitude: '-4.5921', longitude: '-77.8644' } }],
  ['spaces around a number', { families: ' 62 ' }],
  ['a phone with its country', { rep_phone: '+51 942-123-456' }],
  ['a name of 120 characters', { org_name: 'ñ'.repeat(120) }],
  [
    'an empty row between others',
    { goals: [{ result: '' }, { result: 'a', indicator: 'b', target: '1', evidence: 'c' }] },
  ],
])('%s is accepted', (_, change) => {
  expect(wrongWith(change)).toEqual([])
})

test('every required question left empty is named, and nothing else', () => {
  expect(checkAnswers(form, {}, callFacts).map((it) => it.question)).toEqual([
    ...['org_name', 'org_kind', 'org_founded', 'org_members', 'org_standing'],
    ...['rep_name', 'rep_dni', 'rep_language', 'rep_phone', 'rep_email', 'place', 'community', 'access'],
    ...['signal', 'title', 'objective', 'summary', 'problem', 'goals', 'start_month', 'months', 'activities'],
    ...['environment', 'risks', 'sustainability', 'beneficiaries'],
    ...['budget', ...Array.from({ length: 4 }, () => 'declaration')],
  ])
})

test.each([
  ['another kind without saying which', { org_kind: 'other' }, ['org_kind_other: required']],
  ['registered without the entry number', { org_standing: 'registered' }, ['org_registry: required']],
  ['a little effect without its care', { environment: 'little' }, ['environment_text: required']],
  ['started without saying what', { already_started: 'yes' }, ['already_started_text: required']],
  ['no email and no facilitator', { rep_email: '' }, ['rep_email: required']],
  [
    'no email, a facilitator, no phone',
    { rep_email: '', facilitator_name: 'Luis', rep_phone: '' },
    ['rep_phone: required', 'rep_email: required'],
  ],
  [
    'half a second contact',
    { contact2_name: 'Juan' },
    ['contact2_dni: required', 'contact2_phone: required', 'contact2_email: required'],
  ],
  [
    'equipment of S/ 5,000.01 without quotes',
    { budget: [budgetLine({ category: 'equipment', quantity: '1', unit_cost: '15000' })] },
    ['quotes.files: required_file'],
  ],
])('%s asks for the rest', (_, change, expected) => {
  expect(wrongWith(change)).toEqual(expected)
})

test.each([
  ['no email, but a phone and a facilitator', { rep_email: '', facilitator_name: 'Luis Pinedo' }],
  ['an old entry number that is no longer asked', { org_registry: 'x'.repeat(500) }],
  ['peoples without consent are not looked at', { org_people: ['martian'] }],
  [
    'equipment of exactly S/ 5,000 in three rows',
    {
      budget: Array.from({ length: 3 }, () =>
        budgetLine({
          category: 'equipment',
          quantity: '1',
          unit_cost: '5000',
          requested: '4000',
          own_in_kind: '1000',
        }),
      ),
    },
  ],
])('%s: nothing more is asked', (_, change) => {
  expect(wrongWith(change)).toEqual([])
})
