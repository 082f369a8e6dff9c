import { expect, test } from 'vitest'

import type { Answers } from '#app/domain/answer.ts'
import { changeKind, changeKinds, isFixed, refusedChanges } from '#app/domain/call-changes.ts'
import { setupGaps, setupParts, setupQuestions } from '#app/domain/call-setup.ts'
import {
  type CallStanding,
  callSteps,
  closeCall,
  extendCall,
  isStepOpen,
  publishCall,
  requireOfficer,
  unpublishCall,
} from '#app/domain/call-steps.ts'
import { instantAt } from '#app/domain/due-day.ts'
import { roles } from '#app/domain/role.ts'
import type { SetupKnown } from '#app/domain/setup-part.ts'
import { freeSlug, proposedSlug } from '#app/domain/setup-texts.ts'
import { hourFrom, momentOf } from '#app/domain/setup-window.ts'

const known: SetupKnown = {
  locales: ['es', 'qu'],
  timeZone: 'America/Lima',
  now: new Date('2027-01-01T12:00:00Z'),
  places: [{ code: '22', name: 'San Martín' }],
  forms: [{ id: 'form', title: { es: 'Agua' }, number: 1, questions: ['title'] }],
  rubrics: [{ id: 'rubric', slug: 'rubric', number: 1, title: { es: 'Criterios' } }],
  takenSlugs: [],
  takenPrefixes: [],
}

const codesOf = (answers: Answers, part: (typeof setupParts)[number]) =>
  setupGaps(answers, known)[part].map(({ field, code }) => `${field} ${code}`)

test('a call of which nothing was typed lacks everything that it needs, in every language of the funder', () => {
  const gaps = setupGaps({}, known)
  const counts = Object.fromEntries(setupParts.map((part) => [part, gaps[part].length]))
  expect(counts).toEqual({
    ...{ name: 4, texts: 2, window: 6, money: 9, places: 1, eligibility: 0 },
    ...{ form: 1, stages: 1, checklist: 1, reasons: 1, letters: 0 },
  })
  expect(codesOf({}, 'name')).toEqual([
    'title_es required',
    'title_qu required',
    'slug required',
    'prefix required',
  ])
})

test('a day that does not exist and a closing before the opening are found', () => {
  const day = (day: string, month: string) => ({ day, month, year: '2027' })
  const typed = { time_zone: 'America/Lima', grace_hours: '0', opens_hour: '8:00', closes_hour: '17' }
  const turned = { ...typed, opens_day: day('2', '3'), closes_day: day('1', '3') }
  expect(codesOf(turned, 'window')).toEqual(['closes_day.day rule'])
  const nowhere = { ...typed, opens_day: day('30', '2'), closes_day: day('1', '3') }
  expect(codesOf(nowhere, 'window')).toEqual(['opens_day.day not_a_date'])
  expect(momentOf(turned, 'opens')).toEqual(new Date('2027-03-02T13:00:00Z'))
})

test.each([
  ['17:00', '17:00'],
  ['9.30', '09:30'],
  ['8', '08:00'],
  ['24:00', undefined],
  ['12:60', undefined],
  ['tarde', undefined],
])('the hour %s is read as %s', (typed, hour) => {
  expect(hourFrom(typed)).toEqual(hour)
})

test('a part has a way to name each of its questions, and each has a rule for what may change', () => {
  const questions = setupParts.flatMap((part) => setupQuestions(part, known))
  const keys = questions.map(({ key }) => key)
  expect(new Set(keys).size).toEqual(keys.length)
  for (const { key } of questions) expect(changeKinds).toContain(changeKind(key, known.locales))
  expect(changeKind('title_qu', known.locales)).toEqual('always')
  expect(changeKind('unheard_of', known.locales)).toEqual('never')
})

test('an address comes from the title and is never one that is taken or a page of the office', () => {
  expect(proposedSlug('  ¡Agua para San Martín, 2027!  ')).toEqual('agua-para-san-martin-2027')
  expect(proposedSlug('¡¿?!')).toEqual('call')
  expect(freeSlug('agua', ['agua', 'agua-2'])).toEqual('agua-3')
  expect(freeSlug('new', [])).toEqual('new-2')
})

test('a form of its own comes after a review, is another one, closes some day, and is reviewed', () => {
  const review = {
    kind: 'review',
    rubric: 'rubric',
    reviewers: '2',
    title_es: 'Evaluación',
    title_qu: 'Qhaway',
  }
  const screening = { kind: 'screening', title_es: 'Requisitos', title_qu: 'Qhaway' }
  const full = { ...review, form: 'full', closes: '15/3/2027 17:00' }
  const forms = ['form', 'full'].map((id) => ({ id, title: { es: id }, number: 1, questions: ['title'] }))
  const wrong = (...stages: object[]) => {
    const gaps = setupGaps({ form: 'form', stages }, { ...known, forms })
    return gaps.stages.filter(({ code }) => code === 'rule').map(({ field }) => field)
  }
  expect(wrong(screening, review, full)).toEqual([])
  expect(wrong(screening, full, review)).toEqual(['stages.1.form'])
  expect(wrong(screening, review, { ...full, form: 'form' })).toEqual(['stages.2.form'])
  expect(wrong(review, full, { ...full, title_es: 'Otra' })).toEqual(['stages.2.form'])
  expect(wrong(review, { ...screening, form: 'full', closes: '15/3/2027 17:00' })).toEqual(['stages.1.form'])
  expect(wrong(review, { ...full, closes: '' })).toEqual(['stages.1.closes'])
})

const draft = { isPublished: false, hasBegun: false }
const published = { isPublished: true, hasBegun: false }
const begun = { isPublished: true, hasBegun: true }

test.each<[string, unknown, unknown, boolean[]]>([
  ['title_es', 'Agua', 'Radio', [true, true, true]],
  ['slug', 'agua', 'radio', [true, false, false]],
  ['closes_hour', '17:00', '18:00', [true, false, false]],
  ['budget', '1000', '2000', [true, true, true]],
  ['budget', '2000', '1000', [true, false, false]],
  ['budget', '2000', '', [true, false, false]],
  ['currency', 'PEN', 'USD', [true, true, false]],
  ['award_max', '10', '20', [true, true, false]],
  ['regions', ['22'], ['22', '25'], [true, true, true]],
  ['regions', ['22', '25'], ['22'], [true, false, false]],
  ['checks', [{ key: 'a' }], [], [true, true, false]],
  ['form', 'one', 'two', [true, true, false]],
  ['reasons', [{ key: 'late' }], [{ key: 'late' }, { key: 'other' }], [true, true, true]],
  ['reasons', [{ key: 'late' }], [{ key: 'other' }], [true, false, false]],
  [
    'stages',
    [{ kind: 'review', rubric: 'a', due: 'x' }],
    [{ kind: 'review', rubric: 'a', due: 'y' }],
    [true, true, true],
  ],
  ['stages', [{ kind: 'review', rubric: 'a' }], [{ kind: 'review', rubric: 'b' }], [true, true, false]],
])('%s from %j to %j may change in a draft, once published, once begun: %j', (key, before, after, may) => {
  const allowed = [draft, published, begun].map(
    (progress) => refusedChanges({ [key]: before }, { [key]: after }, progress, known.locales).length === 0,
  )
  expect(allowed).toEqual(may)
})

test('what is fixed is not asked any more, and nothing is fixed in a draft', () => {
  expect(isFixed('slug', draft, known.locales)).toBe(false)
  expect(isFixed('slug', published, known.locales)).toBe(true)
  expect(isFixed('currency', published, known.locales)).toBe(false)
  expect(isFixed('currency', begun, known.locales)).toBe(true)
  expect(isFixed('budget', begun, known.locales)).toBe(false)
})

const at = new Date('2027-03-10T12:00:00Z')
const open: CallStanding = {
  publishedAt: new Date('2027-03-01T00:00:00Z'),
  opensAt: new Date('2027-03-01T00:00:00Z'),
  closesAt: new Date('2027-03-31T00:00:00Z'),
  applications: 0,
  gaps: 0,
}
const unpublished = { ...open, publishedAt: null }
const over = { ...open, closesAt: new Date('2027-03-05T00:00:00Z') }
const coming = { ...open, opensAt: new Date('2027-03-20T00:00:00Z') }

test('each step is offered where its rule allows it', () => {
  const offered = (call: CallStanding) => callSteps.filter((step) => isStepOpen(step, call, at))
  expect(offered(unpublished)).toEqual(['publish'])
  expect(offered(open)).toEqual(['unpublish', 'extend', 'close'])
  expect(offered({ ...open, applications: 1 })).toEqual(['extend', 'close'])
  expect(offered(over)).toEqual(['unpublish', 'extend'])
  expect(offered(coming)).toEqual(['unpublish', 'extend'])
})

test('steps are refused where something is missing, begun, over or not later', () => {
  const tomorrow = new Date('2027-03-11T12:00:00Z')
  expect(() => publishCall({ ...unpublished, gaps: 2 }, open.closesAt, at)).toThrow('call_incomplete')
  expect(() => publishCall(unpublished, over.closesAt, at)).toThrow('closing_past')
  expect(() => publishCall(open, open.closesAt, at)).toThrow('move_not_open')
  expect(() => unpublishCall({ ...open, applications: 1 })).toThrow('call_begun')
  expect(() => unpublishCall(unpublished)).toThrow('move_not_open')
  expect(() => extendCall(open, tomorrow, at)).toThrow('closing_not_later')
  expect(() => extendCall(open, open.closesAt, at)).toThrow('closing_not_later')
  expect(() => extendCall(over, new Date('2027-03-09T00:00:00Z'), at)).toThrow('closing_past')
  expect(() => extendCall(over, tomorrow, at)).not.toThrow()
  expect(() => closeCall(over, at)).toThrow('call_closed')
  expect(() => closeCall(coming, at)).toThrow('call_not_open')
  expect(() => closeCall(unpublished, at)).toThrow('move_not_open')
})

test('only an officer takes a step', () => {
  const may = roles.filter((role) => {
    try {
      requireOfficer([role])
      return true
    } catch {
      return false
    }
  })
  expect(may).toEqual(['officer'])
})

test('the clocks of the call say when it closes, also where they change', () => {
  expect(instantAt({ day: '2027-03-28', time: '17:00' }, 'Europe/Berlin')).toEqual(
    new Date('2027-03-28T15:00:00Z'),
  )
})

test('the form of a stage is chosen until somebody has come to it', () => {
  const stages = (form: string) => ({
    stages: [{ kind: 'screening' }, { kind: 'review' }, { kind: 'review', form }],
  })
  const refused = (reached: number) =>
    refusedChanges(stages(''), stages('full'), { ...begun, reached }, known.locales)
  expect([refused(2), refused(3)]).toEqual([[], ['stages']])
})
