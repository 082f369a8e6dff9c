import { expect, test } from 'vitest'

import { draftFaults } from '#app/domain/draft-fault.ts'
import { type FormDefinition, findQuestion } from '#app/domain/form.ts'
import { diffForms, isSameForm } from '#app/domain/form-diff.ts'
import { emptyForm } from '#app/domain/form-draft.ts'
import { changeQuestion, putPiece, removePiece } from '#app/domain/form-edit.ts'
import { publishedKeys } from '#app/domain/form-key.ts'
import { mapForms } from '#app/domain/form-mapping.ts'
import { movePieceInto } from '#app/domain/piece-move.ts'
import { inOneLanguage, missingTexts, textsOf, translated } from '#app/domain/form-texts.ts'
import { aChoice, aSmallForm, aTextQuestion } from '#tests/support/small-form.ts'

test('what keeps a draft from being published is told with its place', () => {
  const unnamed = changeQuestion(aSmallForm(), 'title', (it) => ({ ...it, label: {} }))
  const bare = putPiece(
    unnamed,
    { kind: 'question', it: { ...aChoice('pick', 'Elija'), options: [] } },
    {
      within: 'naming',
      at: 1,
    },
  )
  const empty = putPiece(
    bare,
    { kind: 'group', it: { key: 'blank', title: { es: 'Vacía' }, questions: [] } },
    {
      within: 'project',
      at: 2,
    },
  )
  expect(draftFaults(empty).map(({ part, property, code }) => [part, property, code])).toEqual([
    ['question:title', 'label', 'no_words'],
    ['question:pick', 'options', 'too_few'],
    ['group_heading:blank', 'questions', 'too_few'],
  ])
  expect(draftFaults(emptyForm)).toMatchObject([{ part: 'order', code: 'too_few' }])
  expect(draftFaults(aSmallForm())).toEqual([])
})

test('two versions differ by questions added, removed and changed, told by their properties', () => {
  const before = aSmallForm()
  const shorter = changeQuestion(before, 'title', (it) => ({
    ...it,
    label: { es: 'Nombre' },
    words: { max: 20 },
  }))
  const after = putPiece(
    removePiece(shorter, 'question', 'reason'),
    { kind: 'question', it: aTextQuestion('river', '¿Qué río?') },
    { within: 'naming', at: 1 },
  )
  expect(
    diffForms(before, after).questions.map((it) => [
      it.change,
      it.question.key,
      it.change === 'changed' ? it.properties.map(({ name }) => name) : [],
    ]),
  ).toEqual([
    ['changed', 'title', ['label', 'words.max']],
    ['added', 'river', []],
    ['removed', 'reason', []],
  ])
  expect(isSameForm(diffForms(before, aSmallForm()))).toBe(true)
  expect(diffForms(before, movePieceInto(before, 'question', 'reason', 'naming')).moved).toMatchObject([
    { key: 'reason' },
  ])
})

test('what becomes of every question when drafts move to a newer version is told', () => {
  const before = aSmallForm()
  const rekinded = changeQuestion(before, 'reason', ({ key, label }) => ({
    kind: 'date',
    key,
    label,
    required: false,
  }))
  const after = putPiece(
    removePiece(rekinded, 'question', 'title'),
    { kind: 'question', it: aTextQuestion('river', '¿Qué río?') },
    { within: 'naming', at: 0 },
  )
  expect(mapForms(before, after).map(({ question, fate }) => [question.key, fate])).toEqual([
    ['river', 'new_required'],
    ['ready', 'kept'],
    ['reason', 'changed_kind'],
    ['title', 'gone'],
  ])
})

test('a form is translated text by text, and what is missing is counted', () => {
  const spanish: FormDefinition = changeQuestion(aSmallForm(), 'ready', (it) => ({
    ...it,
    label: { es: '¿Listos?' },
  }))
  expect(missingTexts(spanish, ['es', 'en'])).toEqual({ es: 0, en: 1 })
  const part = 'question:ready'
  const words = { label: 'Ready?', 'options.0.label': 'Sure' }
  const english = translated(spanish, { part, locale: 'en', words })
  expect(findQuestion(english, 'ready')).toMatchObject({
    label: { es: '¿Listos?', en: 'Ready?' },
    options: [{ label: { es: 'Seguro', en: 'Sure' } }, { value: 'not_yet' }],
  })
  expect(textsOf(english).length).toBe(textsOf(spanish).length)
  expect(translated(spanish, { part, locale: 'en', words: {} })).toEqual(spanish)
})

test('a question for one reader says each text in their language alone, or in whichever it has', () => {
  const choice = { ...aChoice('ready', '¿Listos?'), label: { es: '¿Listos?', en: 'Ready?' } }
  const [sure, notYet] = choice.options
  expect(inOneLanguage(choice, 'en')).toEqual({
    ...choice,
    label: { en: 'Ready?' },
    options: [
      { ...sure, label: { en: 'Seguro' } },
      { ...notYet, label: { en: 'Todavía no' } },
    ],
  })
})

test('the keys under which answers may be stored are those of questions, options and columns', () => {
  expect(publishedKeys(aSmallForm())).toEqual(['title', 'ready', 'ready.sure', 'ready.not_yet', 'reason'])
})
