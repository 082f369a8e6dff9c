import { describe, expect, test } from 'vitest'

import { conditionOf, expressionOf } from '#app/domain/condition.ts'
import { draftFaults } from '#app/domain/draft-fault.ts'
import type { Expression } from '#app/domain/expression.ts'
import { type FormDefinition, findGroup, findQuestion, questionsOf } from '#app/domain/form.ts'
import { changeQuestion, putPiece, removePiece } from '#app/domain/form-edit.ts'
import { isKey, proposeKey } from '#app/domain/form-key.ts'
import { findPart, placeOf } from '#app/domain/form-part.ts'
import { usesOf } from '#app/domain/form-uses.ts'
import { type OutlineMove, outlineChange } from '#app/domain/outline-move.ts'
import { movePiece, movePieceInto } from '#app/domain/piece-move.ts'
import { questionFields } from '#app/domain/question-fields.ts'
import { readQuestion } from '#app/domain/read-question.ts'
import { isSame } from '#app/domain/same.ts'
import { subjectsOf } from '#app/domain/subject.ts'
import { type Typed, movedList } from '#app/domain/typed-list.ts'
import { form as realForm } from '#db/seed/comunidades-amazonicas/form.ts'
import { aSmallForm } from '#tests/support/small-form.ts'

const locales = ['es', 'en']

/** What an editor's page posts when nothing is changed but these fields. */
function post(definition: FormDefinition, key: string, changed: Typed = {}): URLSearchParams {
  const question = findQuestion(definition, key)
  if (!question) throw new Error(`no question ${key}`)
  const fields = { ...questionFields(question, definition), ...changed }
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, values]) => values.map((value) => [name, value])),
  )
}

function edited(definition: FormDefinition, key: string, changed: Typed = {}, published: string[] = []) {
  const question = findQuestion(definition, key)
  if (!question) throw new Error(`no question ${key}`)
  return readQuestion(question, post(definition, key, changed), { definition, locales, published })
}

function wrong(definition: FormDefinition, key: string, changed: Typed, published: string[] = []) {
  const read = edited(definition, key, changed, published)
  return 'problems' in read ? read.problems.map(({ field, code }) => [field, code]) : []
}

describe('the editor of a question', () => {
  test.each(questionsOf(realForm).map((question) => [question.key, question] as const))(
    'shows %s of the real call and saves it as it was',
    (key, question) => {
      const read = edited(realForm, key)
      expect('question' in read && isSame(read.question, question)).toBe(true)
    },
  )

  test('keeps the words of a language that the funder does not ask for', () => {
    const definition = changeQuestion(aSmallForm(), 'title', (it) => ({
      ...it,
      label: { es: 'Título', qu: 'Suti' },
    }))
    expect(edited(definition, 'title', { 'label.es': ['Nombre'] })).toMatchObject({
      question: { label: { es: 'Nombre', qu: 'Suti' } },
    })
  })

  test('says of every wrong field what is wrong', () => {
    const form = aSmallForm()
    expect({
      words: wrong(form, 'title', { 'words.min': ['9'], 'words.max': ['3'] }),
      letters: wrong(form, 'title', { 'words.max': ['muchas'] }),
      minus: wrong(form, 'title', { 'characters.max': ['-1'] }),
      none: wrong(form, 'title', { 'words.max': ['0'] }),
      camel: wrong(form, 'title', { key: ['projectTitle'] }),
      taken: wrong(form, 'title', { key: ['ready'] }),
      published: wrong(form, 'title', { key: ['name'] }, ['title']),
      used: wrong(form, 'ready', { key: ['is_ready'] }),
    }).toEqual({
      words: [['words.min', 'min_over_max']],
      letters: [['words.max', 'not_whole']],
      minus: [['characters.max', 'not_whole']],
      none: [['words.max', 'too_small']],
      camel: [['key', 'not_a_key']],
      taken: [['key', 'key_taken']],
      published: [['key', 'key_published']],
      used: [['key', 'still_used']],
    })
  })

  test('says what is wrong with a list of options', () => {
    const form = aSmallForm()
    const options = { 'options.count': ['2'] }
    expect({
      twice: wrong(form, 'ready', { 'options.0.key': ['not_yet'] }),
      one: wrong(form, 'ready', {
        'options.count': ['1'],
        'options.0.key': ['not_yet'],
        'options.0.was': ['not_yet'],
      }),
      accent: wrong(form, 'ready', { ...options, 'options.0.key': ['sí'] }),
      leaned: wrong(form, 'ready', { ...options, 'options.1.key': ['never'] }),
      published: wrong(form, 'ready', { ...options, 'options.0.key': ['certain'] }, ['ready.sure']),
    }).toEqual({
      twice: [['options.1.key', 'option_twice']],
      one: [['options', 'too_few_options']],
      accent: [['options.0.key', 'not_a_key']],
      leaned: [['options', 'still_used']],
      published: [['options.0.key', 'key_published']],
    })
  })

  test('says which question leans on an option that is taken away', () => {
    const read = edited(aSmallForm(), 'ready', { 'options.1.key': ['never'] })
    expect('problems' in read && read.problems[0]?.facts).toEqual({
      key: 'not_yet',
      by: '«¿Por qué todavía no?»',
    })
  })

  test('proposes the key of an option, and leaves out rows without anything in them', () => {
    const read = edited(aSmallForm(), 'ready', {
      'options.count': ['4'],
      'options.3.label.es': ['¿Casi, casi?'],
    })
    expect(
      'question' in read && 'options' in read.question && read.question.options.map(({ value }) => value),
    ).toEqual(['sure', 'not_yet', 'casi_casi'])
  })
})

test('a list is added to, moved and cut without anything typed being lost', () => {
  const typed: Typed = {
    'options.count': ['2'],
    'options.0.key': ['a'],
    'options.1.key': ['b'],
    'label.es': ['¿Cuál?'],
    max: ['3'],
  }
  const after = (move: string) => movedList({ ...typed, list_move: [move] })
  expect(after('options.add')).toMatchObject({ 'options.count': ['3'], 'label.es': ['¿Cuál?'], max: ['3'] })
  expect(after('options.down.0')).toMatchObject({ 'options.0.key': ['b'], 'options.1.key': ['a'] })
  expect(after('options.remove.0')).toMatchObject({ 'options.count': ['1'], 'options.0.key': ['b'] })
  expect([after(''), after('options.dance.1')]).toEqual([undefined, undefined])
})

test.each([
  ['¿Cómo se llama el proyecto?', 'como_se_llama_el_proyecto'],
  ['12 meses', 'meses'],
  ['', 'question'],
  ['Título', 'titulo_2'],
])('the words %j give the key %s', (words, key) => {
  expect(proposeKey(words, ['titulo'], 'question')).toBe(key)
  expect(isKey(key)).toBe(true)
})

describe('the outline', () => {
  const moves = (change: Partial<OutlineMove> & Pick<OutlineMove, 'move' | 'kind' | 'key'>) => {
    const form = aSmallForm()
    return outlineChange(form, { base: '', into: '', ...change }, 'es').change(form)
  }
  const order = (form: FormDefinition) => findPart(form, 'order')

  test('moves pages and questions, from the edge of a page into the next, and not beyond the end of the form', () => {
    expect(order(movePiece(aSmallForm(), 'group', 'readiness', -1))).toEqual([
      {
        key: 'project',
        groups: [
          { key: 'readiness', questions: ['ready', 'reason'] },
          { key: 'naming', questions: ['title'] },
        ],
      },
    ])
    expect(movePiece(aSmallForm(), 'question', 'title', -1)).toEqual(aSmallForm())
    expect(
      findGroup(movePiece(aSmallForm(), 'question', 'title', 1), 'readiness')?.group.questions[0],
    ).toMatchObject({
      key: 'title',
    })
    expect(
      findGroup(movePieceInto(aSmallForm(), 'question', 'title', 'readiness'), 'readiness')?.group.questions,
    ).toHaveLength(3)
  })

  test('takes nothing away on which something else leans, and says on what', () => {
    expect(() => moves({ move: 'remove', kind: 'question', key: 'ready' })).toThrow(
      expect.objectContaining({ code: 'still_used', facts: { by: '«¿Por qué todavía no?»' } }),
    )
    const without = moves({ move: 'remove', kind: 'group', key: 'readiness' })
    expect(questionsOf(without).map(({ key }) => key)).toEqual(['title'])
  })

  test('puts back what was taken away where it stood', () => {
    const form = aSmallForm()
    const place = placeOf(form, 'question:ready')
    const question = findQuestion(form, 'ready')
    if (!place || !question) throw new Error('the form has the question')
    const without = removePiece(form, 'question', 'ready')
    expect(putPiece(without, { kind: 'question', it: question }, place)).toEqual(form)
  })

  test('doubles a question under a key of its own, beside the first', () => {
    const doubled = moves({ move: 'duplicate', kind: 'question', key: 'title' })
    expect(questionsOf(doubled).map(({ key }) => key)).toEqual(['title', 'title_2', 'ready', 'reason'])
  })

  test('doubles a page or section with all that it holds, and its conditions lean on the copies', () => {
    const page = moves({ move: 'duplicate', kind: 'group', key: 'readiness' })
    expect(findGroup(page, 'readiness_2')?.group.questions).toMatchObject([
      { key: 'ready_2' },
      { key: 'reason_2', visible: { op: 'selected', key: 'ready_2', option: 'not_yet' } },
    ])
    const section = moves({ move: 'duplicate', kind: 'section', key: 'project' })
    expect(section.sections.map(({ key, groups }) => [key, groups.map((it) => it.key)])).toEqual([
      ['project', ['naming', 'readiness']],
      ['project_2', ['naming_2', 'readiness_2']],
    ])
    expect(draftFaults(section)).toEqual([])
  })
})

describe('a condition', () => {
  const subjects = subjectsOf(realForm)
  const answered: Expression = { op: 'answered', key: 'title' }

  test('of comparisons is shown as they are and saved as it was', () => {
    const visible = questionsOf(realForm).flatMap((it) => (it.visible ? [it.visible] : []))
    const shown = visible.flatMap((it) => {
      const condition = conditionOf(it, subjects)
      return condition ? [[it, expressionOf(condition)] as const] : []
    })
    expect(shown.length).toBeGreaterThan(3)
    expect(shown.filter(([it, again]) => !isSame(it, again))).toEqual([])
  })

  test('that comparisons cannot say is none, and so stays untouched', () => {
    expect(conditionOf({ op: 'not', of: { op: 'and', of: [answered, answered] } }, subjects)).toBeUndefined()
    expect(
      conditionOf({ op: 'more', left: { op: 'fact', name: 'award_max' }, right: answered }, subjects),
    ).toBeUndefined()
  })
})

test('what leans on a question, an option or a column of rows is found wherever it is said', () => {
  expect(usesOf(aSmallForm(), { question: 'ready', option: 'sure' })).toEqual([])
  expect(usesOf(aSmallForm(), { question: 'ready', option: 'not_yet' })).toMatchObject([
    { question: { key: 'reason' } },
  ])
  expect(usesOf(realForm, { question: 'budget', column: 'unit_cost' }).length).toBeGreaterThan(0)
  expect(usesOf(realForm, { question: 'budget', column: 'no_such_column' })).toEqual([])
})
