import { expect, test } from 'vitest'

import { textAnswer } from '#app/domain/answer.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'
import { checkAnswers } from '#app/domain/check-form.ts'
import { formDefinition } from '#app/domain/form.ts'
import { evaluateFigure } from '#app/domain/evaluate.ts'
import { own, requested, total } from '#db/seed/comunidades-amazonicas/budget-sums.ts'
import { form } from '#db/seed/comunidades-amazonicas/form.ts'
import { demoAnswers } from '#db/seed/demo/answers.ts'
import { applications } from '#db/seed/demo/applications.ts'
import { demoFiles, demoPdf } from '#db/seed/demo/files.ts'
import places from '#db/seed/places/peru.json' with { type: 'json' }

const definition = formDefinition.parse(form)
const submitted = applications.filter((it) => it.budget !== undefined)
const drafts = applications.filter((it) => it.budget === undefined)
const everyFile = applications.flatMap(demoFiles)

const facts: CallFacts = {
  currency: 'PEN',
  awardMin: '8000',
  awardMax: '90000',
  monthsMin: 6,
  monthsMax: 18,
  ownShareMin: '0.20',
  closesAt: new Date('2025-10-31T22:00:00Z'),
  timeZone: 'America/Lima',
  regions: ['01', '10', '16', '17', '22', '25'],
  today: '2025-10-20',
  attachments: new Map(
    everyFile.map(({ id, name }) => [id, { name, size: demoPdf([name]).length, type: 'application/pdf' }]),
  ),
  places: new Map(places.map(({ code, parent }) => [code, parent ?? undefined])),
}

const clock = { closingMonth: '2025-10', promisedDay: '2025-11-15', facilitator: 'Wilder Tuanama Sangama' }

test.each(submitted)('the application $key answers the whole form without a fault', (it) => {
  expect(checkAnswers(definition, demoAnswers(it, clock), facts)).toEqual([])
})

test.each(submitted)(
  'the budget of $key stands within the limits, and the community gives its fifth',
  (it) => {
    const scope = { answers: demoAnswers(it, clock), facts }
    const [asked, given, whole] = [requested, own, total].map(
      (sum) => evaluateFigure(sum, scope)?.toNumber() ?? 0,
    )
    expect(asked).toBeGreaterThanOrEqual(8000)
    expect(asked).toBeLessThanOrEqual(90_000)
    expect((given ?? 0) / (whole ?? 1)).toBeGreaterThanOrEqual(0.2)
  },
)

test.each(drafts)('the draft $key has been begun and cannot be submitted yet', (it) => {
  const answers = demoAnswers(it, clock)
  expect(textAnswer(answers.org_name)).toEqual(it.organization.name)
  expect(checkAnswers(definition, answers, facts).length).toBeGreaterThan(5)
})

test('there are 24 applications, two of them drafts, from all six regions', () => {
  const regions = Map.groupBy(applications, (it) => it.place.district.slice(0, 2))
  expect([...regions].map(([region, its]) => [region, its.length]).sort()).toEqual([
    ['01', 4],
    ['10', 3],
    ['16', 4],
    ['17', 4],
    ['22', 4],
    ['25', 5],
  ])
  expect([applications.length, drafts.length]).toEqual([24, 2])
})

test('in Huánuco the districts are of the Upper Huallaga', () => {
  const huanuco = applications
    .filter((it) => it.place.district.startsWith('10'))
    .map((it) => it.place.district)
  expect(huanuco.toSorted()).toEqual(['100507', '100604', '100702'])
})

test('nobody real: addresses are of reserved domains, identity numbers of ranges that are not given out', () => {
  const people = applications.flatMap((it) => it.organization.representatives)
  expect(people.filter(({ email }) => email && !/@example\.(com|org)$/.test(email))).toEqual([])
  expect(people.filter(({ dni }) => !dni.startsWith('99000'))).toEqual([])
  const numbers = applications.map((it) => it.organization.ruc).filter((ruc) => ruc !== undefined)
  expect(numbers.filter((ruc) => !ruc.startsWith('20999'))).toEqual([])
  expect(new Set(numbers).size).toEqual(numbers.length)
})

test('no two people, organizations or files of the demonstration share a key', () => {
  const keys = [
    ...applications.map((it) => it.key),
    ...applications.flatMap((it) => it.organization.representatives.map((person) => person.key)),
    ...everyFile.map((file) => file.id),
  ]
  expect(new Set(keys).size).toEqual(keys.length)
})

test('two representatives of one community share an inbox, and one representative has none', () => {
  const shared = applications.filter(({ organization: { representatives } }) => {
    const inboxes = representatives.map((person) => person.email)
    return representatives.length > 1 && new Set(inboxes).size === 1
  })
  expect(shared.map((it) => it.key)).toEqual(['agua-de-lluvia'])
  const unreachable = applications.filter((it) =>
    it.organization.representatives.every((person) => !person.email),
  )
  expect(unreachable.map((it) => it.key)).toEqual(['radio-y-bote-purus'])
})
