import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Answers } from '#app/domain/answer.ts'
import { changedSections } from '#app/domain/answer-changes.ts'
import { questionsOfSection } from '#app/domain/form.ts'
import { askedForm } from '#app/domain/readable-answers.ts'
import { rowChanges } from '#app/domain/row-difference.ts'
import { form } from '#db/seed/comunidades-amazonicas/form.ts'
import { budgetLine, callFacts, goodAnswers } from '#tests/support/community-application.ts'

const submitted = (answers: Answers) => ({
  answers,
  definition: askedForm({ definition: form, answers }, callFacts),
})

/** What changed since the good answers, by section and question. */
function changes(others: Answers) {
  const sections = changedSections(submitted(goodAnswers), submitted({ ...goodAnswers, ...others }))
  return sections.map(({ key, changes: inside }) => ({
    [key]: inside.map(({ question, isAsked, difference }) => [question.key, isAsked, difference]),
  }))
}

const sectionOf = (question: string) =>
  form.sections.find((it) => questionsOfSection(it).some(({ key }) => key === question))?.key ?? ''

test('nothing changed where the same was said, also in other words for the same figure or with other spaces', () => {
  expect(changes({})).toEqual([])
  expect(
    changes({
      families: ' 62 ',
      summary: `${String(goodAnswers.summary)}  `,
      budget: [budgetLine({ unit_cost: '1500', requested: '12000' }), { detail: '' }],
      org_members: { 'women.under_30': '8', 'women.from_30': '11', 'men.from_30': '9' },
    }),
  ).toEqual([])
})

test('a text is told word by word, a figure, a choice and a month as they were and as they are', () => {
  const found = changes({
    title: 'Agua limpia para Nueva Esperanza',
    families: '63',
    start_month: { month: '5', year: '2027' },
  })
  const words = {
    kind: 'words',
    parts: [
      { change: 'kept', text: 'Agua ' },
      { change: 'removed', text: 'segura' },
      { change: 'added', text: 'limpia' },
      { change: 'kept', text: ' para Nueva Esperanza' },
    ],
  }
  const whole = { kind: 'whole' }
  expect(Object.assign({}, ...found)).toMatchObject({
    [sectionOf('title')]: expect.arrayContaining([
      ['title', true, words],
      ['start_month', true, whole],
    ]),
    [sectionOf('families')]: [['families', true, whole]],
  })
})

test('files are told by which came and which went, and a table by its changed rows', () => {
  const org_members = { 'women.under_30': '9', 'women.from_30': '11', 'men.under_30': '', 'men.from_30': '9' }
  const promised = { day: '1', month: '2', year: '2027' }
  const found = changes({ org_assembly: { files: ['quote'], promised }, org_members })
  expect(found).toMatchObject([
    {
      [sectionOf('org_assembly')]: expect.arrayContaining([
        [
          'org_assembly',
          true,
          {
            kind: 'files',
            added: ['quote'],
            removed: ['minutes'],
            promised: { before: undefined, after: promised },
          },
        ],
        [
          'org_members',
          true,
          expect.objectContaining({ rows: [expect.objectContaining({ change: 'changed', number: 1 })] }),
        ],
      ]),
    },
  ])
})

test('what a question said that is not asked any more is told under its section', () => {
  const asked = submitted(goodAnswers)
  const sections = asked.definition.sections.slice(1)
  const without = { ...asked, definition: { ...asked.definition, sections } }
  const [gone] = changedSections(asked, without).filter(({ key }) => key === form.sections[0]?.key)
  expect(gone?.changes.map(({ isAsked, after }) => [isAsked, after])).toContainEqual([false, undefined])
})

const columns = [
  { key: 'what', kind: 'short_text' },
  { key: 'cost', kind: 'money' },
] as const

test('a row that was put between others is added, one that went is removed, one with another cost is changed', () => {
  const row = (what: string, cost: string) => ({ what, cost })
  const before = [row('Tubos', '100'), row('Tanque de agua', '900'), row('Pala', '20')]
  const after = [row('Cemento', '50'), row('Tubos', '100.00'), row('Tanque de agua', '950')]
  expect(rowChanges(columns, before, after)).toEqual([
    { change: 'added', number: 1, row: row('Cemento', '50') },
    { change: 'removed', number: 3, row: row('Pala', '20') },
    {
      change: 'changed',
      number: 3,
      before: row('Tanque de agua', '900'),
      row: row('Tanque de agua', '950'),
      words: {},
    },
  ])
})

test('the rows of one answer and what became of them make the other', () => {
  const row = fc.record({ what: fc.constantFrom('a', 'b', 'c'), cost: fc.constantFrom('1', '2') })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), fc.array(row, { maxLength: 6 }), (before, after) => {
      const found = rowChanges(columns, before, after)
      const gone = found.flatMap((it) =>
        it.change === 'removed' ? [it.row] : it.change === 'changed' ? [it.before] : [],
      )
      const came = found.flatMap((it) => (it.change === 'removed' ? [] : [it.row]))
      const asText = (rows: object[]) => rows.map((it) => JSON.stringify(it)).sort()
      expect(before.length - gone.length).toEqual(after.length - came.length)
      const left = asText(before)
      for (const it of asText(gone)) left.splice(left.indexOf(it), 1)
      expect([...left, ...asText(came)].sort()).toEqual(asText(after))
      for (const it of found) if (it.change !== 'removed') expect(after[it.number - 1]).toEqual(it.row)
    }),
  )
})
