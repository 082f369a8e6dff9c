import { expect, test } from 'vitest'

import { reminderDaysInput, typedReminderDays } from '#app/domain/review-reminder.ts'

const read = (before: string, after: string) => {
  const { data, error } = reminderDaysInput.safeParse({ before, after, intent: 'save' })
  return data?.days ?? error?.issues.map(({ path, message }) => [path.join('.'), message])
}

test('days before and after are read in their order, each once, and 0 is the day itself', () => {
  expect(read('7, 3', '1;7 0')).toEqual([-7, -3, 0, 1, 7])
  expect(read('3 3', '')).toEqual([-3])
  expect(read('0', '0')).toEqual([0])
  expect(read('', '')).toEqual([])
})

test('what is no day, too far, or too much is said beside its field', () => {
  expect(read('tres', '-1')).toEqual([
    ['before', 'problem_days'],
    ['after', 'problem_days'],
  ])
  expect(read('91', '1')).toEqual([['before', 'problem_days']])
  expect(read('1 2 3 4 5 6', '1 2 3 4 5')).toEqual([['before', 'problem_days_many']])
})

test('days are typed as they are read', () => {
  const typed = typedReminderDays([-7, -3, 0, 1])
  expect(typed).toEqual({ before: '7, 3', after: '0, 1' })
  expect(read(typed.before, typed.after)).toEqual([-7, -3, 0, 1])
})
