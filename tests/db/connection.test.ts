import { type RawBuilder, sql } from 'kysely'
import { expect, test } from 'vitest'

import { builtOnce } from '#db/built-once.ts'
import { database, inTransaction } from '#db/connection.ts'
import { freshDatabase } from '#tests/support/fresh-database.ts'

freshDatabase()

test('a query on the outer handle inside a transaction throws instead of hanging or escaping it', async () => {
  const query = inTransaction(() => database().selectFrom('people').selectAll().execute())
  await expect(query).rejects.toThrow(/outer handle inside a transaction/)

  const raw = inTransaction(() => sql`select 1`.execute(database()))
  await expect(raw).rejects.toThrow(/outer handle inside a transaction/)
})

test('a query that is built once is given its values each time, and throws inside a transaction as well', async () => {
  let built = 0
  const joined = builtOnce((its: (name: 'one' | 'other') => RawBuilder<string>) => {
    built += 1
    const words = sql<string>`${its('one')}::text || ' ' || ${its('other')}::text || ${'.'}::text`
    return database().selectNoFrom(words.as('words'))
  })
  expect(await joined({ one: 'agua', other: 'segura' })).toEqual([{ words: 'agua segura.' }])
  expect(await joined({ other: 'agua', one: 'sin' })).toEqual([{ words: 'sin agua.' }])
  expect(built).toBe(1)
  const inside = inTransaction(() => joined({ one: 'a', other: 'b' }))
  await expect(inside).rejects.toThrow(/outer handle inside a transaction/)
})

test('a transaction does not begin inside another', async () => {
  await expect(inTransaction(() => inTransaction(() => Promise.resolve()))).rejects.toThrow(/outer handle/)
})

test('counts and ids are numbers, decimals are text, times are dates and days are days on both engines', async () => {
  const { rows } =
    await sql`select count(*) as count, 9007199254740991::int8 as big, 12345.50::numeric as amount,
    '2026-11-23T22:00:00Z'::timestamptz as at, '2026-11-23'::date as day, array[1.5, 2]::numeric[] as list,
    '{"a":1}'::jsonb as object`.execute(database())
  expect(rows).toEqual([
    {
      count: 1,
      big: 9007199254740991,
      amount: '12345.50',
      at: new Date('2026-11-23T22:00:00Z'),
      day: '2026-11-23',
      list: ['1.5', '2'],
      object: { a: 1 },
    },
  ])
})

test('an error inside a transaction leaves nothing behind', async () => {
  const failing = inTransaction(async (tx) => {
    await tx.insertInto('people').values({ name: 'Rosa', locale: 'es' }).execute()
    throw new Error('something failed')
  })
  await expect(failing).rejects.toThrow('something failed')
  expect(await database().selectFrom('people').select('name').execute()).toEqual([])
})
