import { readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from 'vitest'

import { readNewColumn } from '#app/domain/column-edit.ts'
import { faultLine } from '#app/domain/form-fault.ts'
import { formFaults } from '#app/domain/form-faults.ts'
import { findQuestion, formDefinition, questionsOf, type FormDefinition } from '#app/domain/form.ts'
import { proposeKey } from '#app/domain/form-key.ts'
import { readNewPiece } from '#app/domain/new-piece.ts'
import type { Question, QuestionOf } from '#app/domain/question.ts'
import { questionFields } from '#app/domain/question-fields.ts'
import { readQuestion } from '#app/domain/read-question.ts'
import { readRaw } from '#app/domain/read-answer.ts'
import { namesOfPages } from '#app/domain/reserved-key.ts'
import { rowMoveField } from '#app/domain/row-move.ts'
import { fillIn } from '#app/domain/text.ts'
import { checkAnswers, submittedAnswers } from '#app/domain/check-form.ts'
import { callFacts } from '#tests/support/community-application.ts'
import { choicesOf, problemsOf, surveyOf } from '#tests/support/spreadsheet.ts'

const locales = ['es']
const label = { es: 'Etiqueta' }
const shared = { label, required: false }
const labeled = (key: string) => ({ key, label })

const rows = (key: string, ...columns: string[]): QuestionOf<'rows'> => ({
  ...shared,
  key,
  kind: 'rows',
  min: 0,
  max: 5,
  rowName: label,
  columns: columns.map((it) => ({ ...shared, key: it, kind: 'short_text' })),
})

function formOf(questions: Question[], section = 's', group = 'g'): FormDefinition {
  return {
    sections: [{ key: section, title: label, groups: [{ key: group, title: label, questions }] }],
    rules: [],
  }
}

function faultsOf({ sections, rules }: FormDefinition): string[] {
  return formFaults(questionsOf({ sections }), { sections, rules }).map(faultLine)
}

test('the names that no question may have are those of the other fields on pages of questions', () => {
  const components = path.resolve(import.meta.dirname, '../../app/components')
  const named = [
    'group-saving',
    'page-shell',
    'question-files',
    'question-form',
    'question-group-page',
    'question-list',
    'question-place',
    'spoken-for',
    'stored-files',
    'submit-form',
  ].flatMap((file) => {
    const source = readFileSync(path.join(components, `${file}.tsx`), 'utf8')
    return [...source.matchAll(/\s(?:name|id)="(\w+)"/g)].map(([, name = '']) => name)
  })
  expect([...new Set([...named, rowMoveField])].toSorted()).toEqual([...namesOfPages])
})

test('a form that uses a name of the portal is refused at its place, and may not be published', () => {
  const definition = formOf(
    [
      { ...shared, key: 'op', kind: 'short_text' },
      { ...shared, key: 'asked', kind: 'yes_no' },
      { ...rows('lines', 'next', 'constructor') },
      {
        ...shared,
        key: 'people',
        kind: 'table',
        rows: [labeled('prototype')],
        columns: [labeled('op')],
        max: 9,
      },
      { ...shared, key: 'where', kind: 'place', levels: [labeled('constructor')] },
      {
        ...shared,
        key: 'sums',
        kind: 'calculated',
        lines: [{ ...labeled('constructor'), format: 'number', value: { op: 'literal', value: 1 } }],
      },
    ],
    'constructor',
    'prototype',
  )
  expect(faultsOf(definition)).toEqual([
    'reserved_key, at constructor, key constructor',
    'reserved_key, at constructor.prototype, key prototype',
    'reserved_key, at op, key op',
    'reserved_key, at asked, key asked',
    'reserved_key, at lines.constructor, key constructor',
    'reserved_key, at people.prototype, key prototype',
    'reserved_key, at where.constructor, key constructor',
    'reserved_key, at sums.constructor, key constructor',
  ])
  expect(formDefinition.safeParse(definition).success).toBe(false)
})

test.each(['__proto__', 'toString', 'hasOwnProperty'])('%s is no key at all', (key) => {
  expect(formDefinition.safeParse(formOf([{ ...shared, key, kind: 'short_text' }])).success).toBe(false)
})

test('the editor says beside the field that the portal uses a name itself, and never proposes one', () => {
  const definition = formOf([{ ...shared, key: 'title', kind: 'short_text' }, rows('lines', 'item')])
  const added = (kind: 'section' | 'group' | 'question', key: string) =>
    readNewPiece(kind, new URLSearchParams({ 'title.es': 'X', kind: 'short_text', key }), {
      locales,
      definition,
    })
  const reserved = { problems: [{ field: 'key', code: 'key_reserved' }] }
  expect(added('question', 'stay')).toEqual(reserved)
  expect(added('section', 'constructor')).toEqual(reserved)
  expect(added('group', 'prototype')).toEqual(reserved)
  expect(added('group', 'stay')).not.toEqual(reserved)

  const question = findQuestion(definition, 'title')
  if (!question) throw new Error('the form asks for a title')
  const fields = { ...questionFields(question, definition), key: ['row_move'] }
  const posted = new URLSearchParams(
    Object.entries(fields).flatMap(([name, of]) => of.map((it) => [name, it])),
  )
  expect(readQuestion(question, posted, { definition, locales, published: [] })).toEqual(reserved)
  const column = new URLSearchParams({ 'title.es': 'X', kind: 'short_text', key: 'constructor' })
  expect(readNewColumn(rows('lines', 'item'), column, locales)).toEqual(reserved)
  expect(proposeKey('Next', [], 'question')).toBe('next_2')
})

test('a spreadsheet that uses a name of the portal is told so at its row', () => {
  const q = (type: string, name: string) => ({ type, name, 'label::es': 'Pregunta' })
  const survey = surveyOf([
    q('begin_group', 'constructor'),
    q('text', 'op'),
    q('text', '__proto__'),
    q('begin_repeat', 'stay'),
    q('text', 'constructor'),
    q('text', 'next'),
    { type: 'end_repeat', name: 'stay', 'label::es': null },
    { ...q('text', 'where'), 'minka::kind': 'place', 'minka::levels': 'levels' },
    { type: 'end_group', name: 'constructor', 'label::es': null },
  ])
  expect(problemsOf(survey, choicesOf({ levels: ['constructor', 'district'] }))).toEqual([
    'survey 4 name: name_wrong name=__proto__',
    'survey 2 name: name_reserved name=constructor',
    'survey 3 name: name_reserved name=op',
    'survey 5 name: name_reserved name=stay',
    'survey 6 name: name_reserved name=constructor',
    'choices 2 name: name_reserved name=constructor',
  ])
})

test.each(['constructor', 'toString', 'prototype', 'hasOwnProperty', 'op'])(
  'an option stored as %s is an option like any other',
  (value) => {
    const options = [
      { value, label },
      { value: 'b', label },
    ]
    const definition = formDefinition.parse(
      formOf([
        { ...shared, key: 'one', kind: 'one_of', options },
        {
          ...shared,
          key: 'some',
          kind: 'some_of',
          options,
          visible: { op: 'selected', key: 'one', option: value },
        },
      ]),
    )
    const post = new URLSearchParams([
      ['one', value],
      ['some', value],
      ['some', 'b'],
    ])
    const answers = Object.fromEntries(questionsOf(definition).map((it) => [it.key, readRaw(it, post)]))
    expect(checkAnswers(definition, answers, callFacts)).toEqual([])
    expect(submittedAnswers(definition, answers, callFacts)).toEqual({ one: value, some: [value, 'b'] })
    expect(checkAnswers(definition, { one: 'valueOf' }, callFacts).map(({ code }) => code)).toEqual([
      'unknown_option',
    ])
  },
)

test('a gap in a sentence named like what every object has stays a gap', () => {
  expect(fillIn('{constructor} de {most}', { most: 3 })).toBe('{constructor} de 3')
})
