import { beforeAll, expect, test } from 'vitest'

import { accessTo } from '#app/http/access.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { addressIn } from '#tests/support/foreign-addresses.ts'
import { listPatterns } from '#tests/support/pages.ts'
import { type PlantedCase, aPlantedCase } from '#tests/support/planted-case.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'

const house = runningPortal()
let theirs: PlantedCase

beforeAll(async () => {
  writeLettersWith(renderLetter)
  theirs = await aPlantedCase(house().portal.folder)
}, 60_000)

const patterns = listPatterns()
  .filter((it) => it !== '/*')
  .map((pattern) => ({ pattern, matches: matcherOf(pattern), fixed: pattern.split('/:')[0]?.length ?? 0 }))
  // What is written out comes before what stands for anything.
  .toSorted((one, other) => other.fixed - one.fixed)

function matcherOf(pattern: string): RegExp {
  const parts = pattern.split('/').filter(Boolean)
  const written = parts.map((part) => {
    if (!part.startsWith(':')) return `/${part.replaceAll('.', String.raw`\.`)}`
    return part.endsWith('?') ? '(?:/[^/]+)?' : '/[^/]+'
  })
  return new RegExp(`^${written.join('') || '/'}$`)
}

function mayOpen(role: string, href: string): boolean {
  const found = patterns.find(({ matches }) => matches.test(href.split(/[?#]/)[0] ?? ''))
  if (!found) return true
  const needed = accessTo(found.pattern)
  return needed === 'anyone' || needed === 'signed-in' || Boolean(needed?.some((it) => it === role))
}

test.each(['approver', 'auditor', 'reviewer'] as const)(
  'no page offers an %s a link to what only others may open',
  async (role) => {
    const visitor = await signedIn(house().portal.origin, theirs.people[role])
    const wrong = new Set<string>()
    let read = 0
    for (const { pattern } of patterns) {
      const needed = accessTo(pattern)
      if (typeof needed === 'string' || !needed?.some((it) => it === role)) continue
      const response = await visitor.get(addressIn(pattern, theirs))
      const html = await response.text()
      if (response.status !== 200 || !html.startsWith('<!DOCTYPE html>')) continue
      read += 1
      for (const [, href = ''] of html.matchAll(/<a [^>]*href="(\/[^"]*)"/g))
        if (!mayOpen(role, href)) wrong.add(`${pattern}: ${href}`)
    }
    expect([...wrong]).toEqual([])
    expect(read).toBeGreaterThan(4)
  },
)
