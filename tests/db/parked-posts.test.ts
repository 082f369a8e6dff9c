import { expect, test } from 'vitest'

import { typedWords } from '#app/domain/parked-post.ts'
import { database } from '#db/connection.ts'
import { claimParkedPosts, listParkedPosts, parkPost, sweepParkedPosts } from '#db/parked-post.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { aPerson } from '#tests/support/people.ts'

freshPortal()

const post = { personId: null, path: '/apply/x', hadFiles: false }

test('what was kept is nobody’s until somebody claims it, and stays theirs', async () => {
  const [rosa, julia] = [await aPerson('Rosa Tello'), await aPerson('Julia Pizango')]
  await parkPost({ ...post, id: 'first', fields: [['title', 'Agua segura']] })
  expect(await listParkedPosts(rosa.id, ['first'])).toEqual([])
  await claimParkedPosts(rosa.id, ['first'])
  await claimParkedPosts(julia.id, ['first'])
  expect(await listParkedPosts(rosa.id, ['first'])).toMatchObject([{ fields: [['title', 'Agua segura']] }])
  expect(await listParkedPosts(julia.id, ['first'])).toEqual([])
  expect(await listParkedPosts(rosa.id, ['another'])).toEqual([])
})

test('after a day it is not shown, and the clock forgets it', async () => {
  const rosa = await aPerson('Rosa Tello')
  for (const id of ['old', 'new']) await parkPost({ ...post, id, personId: rosa.id, fields: [['title', id]] })
  const [old] = (await listParkedPosts(rosa.id, ['old'])).map(({ key }) => key)
  const over = new Date(Date.now() - 1_000)
  await database()
    .updateTable('parked_posts')
    .set({ expires_at: over })
    .where('id_hash', '=', old ?? '')
    .execute()
  expect(await listParkedPosts(rosa.id, ['old', 'new'])).toHaveLength(1)
  await sweepParkedPosts()
  expect(
    await database().selectFrom('parked_posts').where('person_id', '=', rosa.id).select('fields').execute(),
  ).toEqual([{ fields: [['title', 'new']] }])
})

test('its writer sees what they typed, and nothing that a page put there for itself', () => {
  const fields: [string, string][] = [
    ['op', 'x'],
    ['asked', 'title'],
    ['base:title', '1'],
    ['title', 'Agua'],
    ['summary', ' '],
  ]
  expect(typedWords(fields)).toEqual(['Agua'])
})
