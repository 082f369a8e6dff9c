import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'
import { z } from 'zod'

const catalog = z.record(z.string(), z.unknown())
const spanish = messagesOf('es')
const english = messagesOf('en')

function messagesOf(language: string): Map<string, string> {
  const file = join(import.meta.dirname, '..', '..', 'app', 'messages', `${language}.json`)
  const { $schema: _, ...messages } = catalog.parse(JSON.parse(readFileSync(file, 'utf8')))
  return new Map(Object.entries(messages).map(([key, message]) => [key, wordsOf(message)]))
}

/** A message with plural forms is an object; its words are what counts here. */
function wordsOf(message: unknown): string {
  return typeof message === 'string' ? message : JSON.stringify(message)
}

function placeholdersOf(message = ''): string[] {
  return [...new Set(message.match(/(?<!\\)\{\s*[a-zA-Z_]\w*\s*\}/g) ?? [])]
    .map((it) => it.replaceAll(/\s/g, ''))
    .sort()
}

test('every message of one language exists in the other', () => {
  expect(spanish.size).toBeGreaterThan(0)
  expect([...english.keys()].sort()).toEqual([...spanish.keys()].sort())
})

test('the same facts are told in both languages', () => {
  const differing = [...spanish].filter(
    ([key, message]) => placeholdersOf(message).join() !== placeholdersOf(english.get(key)).join(),
  )
  expect(differing.map(([key]) => key)).toEqual([])
})

test('no message is empty', () => {
  const empty = [...spanish, ...english].filter(([, message]) => message.trim() === '')
  expect(empty.map(([key]) => key)).toEqual([])
})

test('a message is named in snake_case', () => {
  expect([...spanish.keys()].filter((key) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(key))).toEqual([])
})

test('a fact that only one language tells would be noticed', () => {
  expect(placeholdersOf('Faltan {days} días para {call}')).toEqual(['{call}', '{days}'])
  expect(placeholdersOf('{days} days left')).not.toEqual(placeholdersOf('Faltan {days} días para {call}'))
})
