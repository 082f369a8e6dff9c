import { expect, test } from 'vitest'

import { type AnswerChange, recentChanges, taskList, togetherOn } from '#app/domain/activity.ts'
import { type AnswerRevision, answerHistory } from '#app/domain/answer-history.ts'
import type { FormDefinition } from '#app/domain/form.ts'

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 28, 12, minutes))
const words = (es: string) => ({ es })
const question = (key: string) => ({ key, kind: 'short_text', label: words(key), required: false }) as const
const group = (key: string, ...questions: string[]) => ({
  key,
  title: words(key),
  questions: questions.map(question),
})
const form: FormDefinition = {
  sections: [
    { key: 'all', title: words('Todo'), groups: [group('idea', 'title', 'need'), group('money', 'budget')] },
  ],
  rules: [],
}

const change = (question: string, name: string, minutes: number): AnswerChange => ({
  question,
  personId: name,
  name,
  at: at(minutes),
  side: 'representative',
})

test('each person’s latest change of each page is told, the newest first, five at most', () => {
  const changes = [
    change('title', 'Rosa', 1),
    change('need', 'Rosa', 5),
    change('budget', 'Julia', 9),
    change('title', 'Julia', 3),
    change('gone', 'Rosa', 20),
  ]
  expect(recentChanges(form, changes).map(({ page, name, at }) => [page, name, at.getUTCMinutes()])).toEqual([
    ['money', 'Julia', 9],
    ['idea', 'Rosa', 5],
    ['idea', 'Julia', 3],
  ])
  const many = ['A', 'B', 'C', 'D', 'E', 'F'].map((name, minutes) => change('title', name, minutes))
  expect(recentChanges(form, many).map(({ name }) => name)).toEqual(['F', 'E', 'D', 'C', 'B'])
})

test('who is where is told by the title of the page; the list of tasks has none', () => {
  const present = [
    { name: 'Rosa', page: 'money' },
    { name: 'Julia', page: taskList },
  ]
  expect(togetherOn(form, { present, changes: [] }).present).toEqual([
    { name: 'Rosa', title: words('money') },
    { name: 'Julia', title: undefined },
  ])
})

function revision(number: number, base: number, name: string, minutes: number): AnswerRevision {
  return { revision: number, baseRevision: base, personId: name, name, side: null, at: at(minutes) }
}

test('of what one person types without a pause the last value is told, and whatever came in another’s way', () => {
  const revisions = [
    revision(1, 0, 'Rosa', 0),
    revision(2, 1, 'Rosa', 1),
    revision(3, 1, 'Julia', 2),
    revision(4, 2, 'Rosa', 30),
    revision(5, 4, 'Julia', 31),
    revision(6, 5, 'Julia', 32),
  ]
  expect(answerHistory(revisions, 6).map(({ revision, state }) => [revision, state])).toEqual([
    [6, 'current'],
    [4, 'earlier'],
    [3, 'aside'],
    [2, 'earlier'],
  ])
})

test('a pause of ten minutes makes two values of one person’s', () => {
  const typed = (minutes: number) => [revision(1, 0, 'Rosa', 0), revision(2, 1, 'Rosa', minutes)]
  const told = (minutes: number) => answerHistory(typed(minutes), 2).map(({ revision }) => revision)
  expect([told(9), told(10)]).toEqual([[2], [2, 1]])
})
