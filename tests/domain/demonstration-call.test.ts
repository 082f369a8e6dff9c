import { expect, test } from 'vitest'
import { checkAnswers } from '#app/domain/check-form.ts'
import { checkEligibility, eligibilityQuestions } from '#app/domain/eligibility.ts'
import { findQuestion, formDefinition, questionsOf } from '#app/domain/form.ts'
import { call } from '#db/seed/comunidades-amazonicas/call.ts'
import { eligibility } from '#db/seed/comunidades-amazonicas/eligibility.ts'
import { form } from '#db/seed/comunidades-amazonicas/form.ts'
import { reasonCodes } from '#db/seed/comunidades-amazonicas/reason-codes.ts'
import { rubric } from '#db/seed/comunidades-amazonicas/rubric.ts'
import { checklist } from '#db/seed/comunidades-amazonicas/screening.ts'
import { callFacts, goodAnswers } from '#tests/support/community-application.ts'

const stored: unknown = JSON.parse(JSON.stringify(form))

test('the form survives being stored as JSON and read again', () => {
  expect(formDefinition.parse(stored)).toEqual(stored)
})

test('the form asks everything that the call lists', () => {
  expect(questionsOf(form).map((question) => question.key)).toEqual(listedQuestions)
})

test('no page asks more than five questions', () => {
  const groups = form.sections.flatMap((section) => section.groups)
  expect(groups.filter((group) => group.questions.length > 5).map((group) => group.key)).toEqual([])
})

test('every text of the call is written in Spanish and in English', () => {
  const texts = [form, eligibility, rubric, checklist, reasonCodes, call].flatMap(textsIn)
  expect(texts.length).toBeGreaterThan(300)
  expect(texts.filter((text) => !(text.es.trim() && text.en.trim()))).toEqual([])
})

test('contact data, identity numbers and the map point are private', () => {
  const keys = questionsOf(form).filter((question) => question.private)
  expect(keys.map((question) => question.key)).toEqual([
    'rep_name',
    'rep_dni',
    'rep_phone',
    'rep_email',
    'facilitator_name',
    'contact2_name',
    'contact2_dni',
    'contact2_phone',
    'contact2_email',
    'map_point',
  ])
})

test('a whole application typed as a community would is in order', () => {
  expect(checkAnswers(form, goodAnswers, callFacts)).toEqual([])
})

test('the weights of the rubric add up to 100 and every criterion is about answers that exist', () => {
  expect(rubric.criteria.map((criterion) => criterion.weight)).toEqual([20, 20, 20, 15, 15, 10])
  const about = [...rubric.criteria, ...checklist].flatMap((it) => it.about)
  expect(about.filter((key) => findQuestion(form, key) === undefined)).toEqual([])
  expect(rubric.criteria.map((criterion) => criterion.anchors.map((it) => it.score))).toEqual(
    rubric.criteria.map(() => [0, 1, 2, 3, 4]),
  )
})

test('only doubts about integrity are kept out of letters', () => {
  expect(reasonCodes.filter((reason) => !reason.inLetters).map((reason) => reason.code)).toEqual([
    'integrity',
  ])
  expect(reasonCodes).toHaveLength(13)
})

const eligible = {
  in_region: 'yes',
  member_count: '10',
  not_public: 'yes',
  allowed_use: 'yes',
  assembly: 'by_date',
}

test('a community of ten that will hold its assembly may apply', () => {
  expect(eligibilityQuestions.parse(JSON.parse(JSON.stringify(eligibility)))).toEqual(
    JSON.parse(JSON.stringify(eligibility)),
  )
  expect(checkEligibility(eligibility, eligible, callFacts)).toEqual({ problems: [], refused: [] })
})

test.each([
  { in_region: 'no' },
  { member_count: '9' },
  { not_public: 'no' },
  { allowed_use: 'no' },
  { assembly: 'no' },
])('the answer %o is ruled out, with why and where else to look', (answer) => {
  const { refused } = checkEligibility(eligibility, { ...eligible, ...answer }, callFacts)
  expect(refused.map((it) => it.question.key)).toEqual(Object.keys(answer))
  expect(refused.every((it) => it.why.es && it.elsewhere.es && it.why.en && it.elsewhere.en)).toBe(true)
})

test('an eligibility question left empty is asked again, not ruled out', () => {
  const { problems, refused } = checkEligibility(
    eligibility,
    { ...eligible, member_count: 'diez' },
    callFacts,
  )
  expect(problems.map((it) => [it.field, it.code])).toEqual([['member_count', 'not_a_number']])
  expect(refused).toEqual([])
})

const listedQuestions = [
  ...[
    'org_name',
    'org_kind',
    'org_kind_other',
    'org_founded',
    'org_people_consent',
    'org_people',
    'org_members',
  ],
  ...['org_standing', 'org_registry', 'org_ruc', 'org_assembly', 'org_experience', 'org_grants'],
  ...['rep_name', 'rep_dni', 'rep_language', 'rep_phone', 'rep_email', 'facilitator_name'],
  ...['contact2_name', 'contact2_dni', 'contact2_phone', 'contact2_email'],
  ...['place', 'community', 'access', 'access_hours', 'signal', 'map_point'],
  ...[
    'title',
    'objective',
    'summary',
    'problem',
    'goals',
    'start_month',
    'months',
    'activities',
    'participation',
  ],
  ...['environment', 'environment_text', 'risks', 'sustainability', 'sharing'],
  ...['already_started', 'already_started_text', 'beneficiaries', 'families'],
  ...['currency', 'budget', 'totals', 'quotes', 'budget_note', 'other_files', 'declaration'],
]

function textsIn(value: unknown): { es: string; en: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const { es, en }: { es?: unknown; en?: unknown } = value
  if (es !== undefined || en !== undefined)
    return [{ es: typeof es === 'string' ? es : '', en: typeof en === 'string' ? en : '' }]
  return Object.values(value).flatMap(textsIn)
}
