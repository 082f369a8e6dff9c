import { expect, test } from 'vitest'

import { endOfDay } from '#app/domain/due-day.ts'

test.each([
  ['2026-11-23', 'America/Lima', '2026-11-24T04:59:00.000Z'],
  ['2026-11-23', 'Africa/Nairobi', '2026-11-23T20:59:00.000Z'],
  ['2026-03-29', 'Europe/Madrid', '2026-03-29T21:59:00.000Z'],
  ['2026-10-25', 'Europe/Madrid', '2026-10-25T22:59:00.000Z'],
  ['2028-02-29', 'UTC', '2028-02-29T23:59:00.000Z'],
])('the day %s in %s ends at %s', (day, zone, instant) => {
  expect(endOfDay(day, zone).toISOString()).toEqual(instant)
})
