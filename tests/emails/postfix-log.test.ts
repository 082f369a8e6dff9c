import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeEach, expect, test } from 'vitest'

import { postfixLog } from '#emails/postfix-log.ts'
import { arriving, taken } from '#tests/support/relay-log.ts'

const folder = mkdtempSync(join(tmpdir(), 'minka-log-'))
const file = join(folder, 'mail.log')
const id = '<0198f2c4@amazonia.example>'
const from = 'minka@amazonia.example'

beforeEach(() => writeFileSync(file, ''))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a letter that is in the queue of the relay was taken, and the relay’s own words say so', async () => {
  writeFileSync(file, arriving('4F1A2B3C5D', id) + taken('4F1A2B3C5D', from))
  expect(`${await postfixLog(file).find(id)}\n`).toEqual(taken('4F1A2B3C5D', from))
})

test('a letter that only began to arrive was not taken', async () => {
  writeFileSync(file, arriving('4F1A2B3C5D', id))
  expect(await postfixLog(file).find(id)).toEqual(undefined)
})

test('a queue id that is used again speaks of the other letter', async () => {
  const other = '<0199aaaa@amazonia.example>'
  writeFileSync(file, arriving('4F1A2B3C5D', id) + arriving('4F1A2B3C5D', other) + taken('4F1A2B3C5D', from))
  const log = postfixLog(file)
  expect([await log.find(id), typeof (await log.find(other))]).toEqual([undefined, 'string'])
})

test('a log that was turned over in between is read with the one before it', async () => {
  writeFileSync(`${file}.1`, arriving('4F1A2B3C5D', id))
  writeFileSync(file, taken('4F1A2B3C5D', from))
  expect(await postfixLog(file).find(id)).toContain('4F1A2B3C5D')
  rmSync(`${file}.1`)
})

test.each([
  '2026-11-28T17:00:01.123456-05:00 relay postfix/cleanup[4711]: 4cXyZ12abcz: message-id=ID\n2026-11-28T17:00:01.2-05:00 relay postfix/qmgr[12]: 4cXyZ12abcz: from=<a@b.example>, size=1, nrcpt=1 (queue active)\n',
  'Nov  8 17:00:01 relay postfix-out/cleanup[4711]: 4F1A2B3C5D: message-id=ID\nNov  8 17:00:01 relay postfix-out/qmgr[12]: 4F1A2B3C5D: from=<a@b.example>, size=1, nrcpt=1 (queue active)\n',
  'Nov  8 17:00:01 relay postfix/submission/cleanup[1]: 4F1A2B3C5D: message-id=ID\nNov  8 17:00:01 relay postfix/qmgr[12]: 4F1A2B3C5D: from=<a@b.example>, size=1, nrcpt=1 (queue active)\n',
])('the ways in which a Postfix names its parts and the time are read: %#', async (lines) => {
  writeFileSync(file, lines.replace('ID', id))
  expect(typeof (await postfixLog(file).find(id))).toEqual('string')
})

test('words of somebody else in the log are not taken for the relay’s', async () => {
  const spoken = `Nov 23 17:00:01 relay postfix/smtpd[9]: warning: postfix/qmgr[1]: ${id}: from=<\n`
  writeFileSync(file, spoken + arriving('4F1A2B3C5D', '<other@x.example>') + taken('4F1A2B3C5D', from))
  expect(await postfixLog(file).find(id)).toEqual(undefined)
})

test('many who ask at once are answered by few readings, each about its own letter', async () => {
  const ids = Array.from({ length: 200 }, (_, at) => `<${at}@amazonia.example>`)
  const lines = ids
    .filter((_, at) => at % 2 === 0)
    .map((it, at) => arriving(`AAAA${at + 1000}`, it) + taken(`AAAA${at + 1000}`, from))
  writeFileSync(file, lines.join(''))
  const log = postfixLog(file)
  const found = await Promise.all(ids.map((it) => log.find(it)))
  expect(found.map((it) => it !== undefined)).toEqual(ids.map((_, at) => at % 2 === 0))
})

test('a log that cannot be read is said, not taken for an empty one', async () => {
  await expect(postfixLog(join(folder, 'nowhere.log')).find(id)).rejects.toThrow(/ENOENT/)
})
