import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'

import { database, inTransaction } from '#db/connection.ts'
import { redeemSignInCode, sendSignInCode } from '#db/sign-in-code.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

beforeAll(async () => {
  await aSmallCall()
})

async function aCode(email: string, code = '123456', wanted: string[] = []) {
  const id = await sendSignInCode({ email, code, hash: `hash of ${code}`, locale: 'es', wanted })
  if (!id) throw new Error('no funder writes')
  return { ids: [id], email, hash: `hash of ${code}` }
}

test('a right code is redeemed once', async () => {
  const right = await aCode('once@example.org')
  expect([await redeemSignInCode(right), await redeemSignInCode(right)]).toEqual([
    { outcome: 'right' },
    { outcome: 'used' },
  ])
})

test('a code does not open another inbox', async () => {
  const right = await aCode('rosa@example.org')
  expect(await redeemSignInCode({ ...right, email: 'julia@example.org' })).toEqual({ outcome: 'expired' })
  expect(await redeemSignInCode(right)).toEqual({ outcome: 'right' })
})

test('a code is past after ten minutes', async () => {
  const right = await aCode('late@example.org')
  const [id = ''] = right.ids
  const { lasts } = await database()
    .selectFrom('sign_in_codes')
    .where('id', '=', id)
    .select(sql<string>`(expires_at - created_at)::text`.as('lasts'))
    .executeTakeFirstOrThrow()
  expect(lasts).toEqual('00:10:00')

  await age(id, '10 minutes')
  expect(await redeemSignInCode(right)).toEqual({ outcome: 'expired' })
})

test('wrong codes are counted for each code, and the fifth is the last', async () => {
  const right = await aCode('wrong@example.org')
  const outcomes = []
  for (let guess = 0; guess < 5; guess++) outcomes.push(await redeemSignInCode({ ...right, hash: 'wrong' }))
  expect(outcomes).toEqual([
    ...[4, 3, 2, 1].map((attemptsLeft) => ({ outcome: 'wrong', attemptsLeft })),
    { outcome: 'spent' },
  ])
  expect(await redeemSignInCode(right)).toEqual({ outcome: 'spent' })
})

test('the fifth try may still be right', async () => {
  const right = await aCode('fifth@example.org')
  for (let guess = 0; guess < 4; guess++) await redeemSignInCode({ ...right, hash: 'wrong' })
  expect(await redeemSignInCode(right)).toEqual({ outcome: 'right' })
})

test('what a code no longer is depends on the newest of those sent', async () => {
  const first = await aCode('again@example.org', '111111')
  await age(first.ids[0] ?? '', '11 minutes')
  const second = await aCode('again@example.org', '222222')
  const both = { ...second, ids: [...first.ids, ...second.ids] }
  expect(await redeemSignInCode({ ...both, hash: first.hash })).toEqual({ outcome: 'wrong', attemptsLeft: 4 })
  expect(await redeemSignInCode(both)).toEqual({ outcome: 'right' })
})

test('codes of yesterday are forgotten', async () => {
  const old = await aCode('yesterday@example.org')
  await age(old.ids[0] ?? '', '2 days')
  await aCode('today@example.org')
  const kept = await database().selectFrom('sign_in_codes').select('email').execute()
  expect(kept.map(({ email }) => email)).not.toContain('yesterday@example.org')
})

test('the letter is signed by the funder of the call that was wanted, else by the first', async () => {
  const call = await aSmallCall()
  await inTransaction((tx) =>
    tx.updateTable('funders').set({ sender_name: 'Otro fondo' }).where('id', '=', call.funderId).execute(),
  )
  await aCode('call@example.org', '333333', ['apply', 'new', call.id])
  await aCode('nothing@example.org', '444444', ['manage'])
  const senders = await database()
    .selectFrom('emails')
    .where('recipient', 'in', ['call@example.org', 'nothing@example.org'])
    .select(['recipient', 'sender_name', 'secret'])
    .orderBy('recipient')
    .execute()
  expect(senders).toEqual([
    { recipient: 'call@example.org', sender_name: 'Otro fondo', secret: true },
    { recipient: 'nothing@example.org', sender_name: 'Programa de Ayuda', secret: true },
  ])
})

async function age(id: string, by: string) {
  await sql`update sign_in_codes set created_at = created_at - ${by}::interval,
    expires_at = expires_at - ${by}::interval where id = ${id}`.execute(database())
}
