import { beforeAll, expect, test } from 'vitest'

import { database } from '#db/connection.ts'
import { countUse } from '#db/rate-limit.ts'
import { redeemSignInCode, sendSignInCode } from '#db/sign-in-code.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

beforeAll(async () => {
  await aSmallCall()
})

const fifty = Array.from({ length: 50 }, (_, index) => index)

async function aCode(email: string) {
  const id = await sendSignInCode({ email, code: '123456', hash: 'right', locale: 'es', wanted: [] })
  return { ids: [id ?? ''], email, hash: 'right' }
}

test('of fifty redemptions of one code at once one succeeds', async () => {
  const right = await aCode('fifty@example.org')
  const outcomes = await Promise.all(fifty.map(() => redeemSignInCode(right)))
  expect(outcomes.filter(({ outcome }) => outcome === 'right')).toHaveLength(1)
  expect(outcomes.filter(({ outcome }) => outcome === 'used')).toHaveLength(49)
})

test('fifty guesses at once are no more than five', async () => {
  const right = await aCode('guesses@example.org')
  const outcomes = await Promise.all(
    fifty.map((guess) => redeemSignInCode({ ...right, hash: `wrong ${guess}` })),
  )
  expect(outcomes.filter(({ outcome }) => outcome === 'wrong')).toHaveLength(4)
  expect(outcomes.filter(({ outcome }) => outcome === 'spent')).toHaveLength(46)
})

test('fifty uses at once are counted one by one, by every process', async () => {
  const rate = { points: 20, seconds: 60 }
  const waits = await Promise.all(fifty.map(() => countUse('race', 'one key', rate)))
  expect(waits.filter((wait) => wait === undefined)).toHaveLength(20)
  const row = await database().selectFrom('rate_limits').selectAll().executeTakeFirstOrThrow()
  expect([row.key, row.points]).toEqual(['race/60:one key', 50])
})
