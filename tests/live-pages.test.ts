import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

import { expect, test } from 'vitest'

const house = join(import.meta.dirname, '..')
const routes = globSync('app/routes/**/*.tsx', { cwd: house })

/** What moves the focus by its attribute alone, or stands still without its limit, needs no script. */
const alsoStill = ['refused.tsx', 'error-summary.tsx', 'text-area.tsx', 'as-sent.tsx']
const comesAlive =
  /import \{[^}]*\b(useState|useEffect|useRef|useForm|useFieldArray|useRevalidator)\b[^}]*\} from '(react|react-router|react-hook-form)'/
const hasLimit = /<TextArea\b[^>]*?\blimit=/s

const sources = new Map<string, string>()

function sourceOf(file: string): string {
  const known = sources.get(file) ?? readFileSync(join(house, file), 'utf8')
  sources.set(file, known)
  return known
}

/** The components that a file draws, and those that they draw. */
function drawnBy(file: string, seen = new Set<string>()): Set<string> {
  for (const [, from = ''] of sourceOf(file).matchAll(/ from '((?:#app\/|\.\/)[^']+\.tsx)'/g)) {
    const drawn = from.startsWith('#app/') ? from.slice(1) : normalize(join(dirname(file), from))
    if (!drawn.startsWith('app/components/') || seen.has(drawn)) continue
    seen.add(drawn)
    drawnBy(drawn, seen)
  }
  return seen
}

function isAlive(component: string): boolean {
  const source = sourceOf(component)
  const isStill = alsoStill.some((it) => component.endsWith(`/${it}`))
  return hasLimit.test(source) || (!isStill && comesAlive.test(source))
}

test.each(routes)('%s has its scripts when something on it comes alive, and only then', (route) => {
  const alive = [...drawnBy(route)].filter(isAlive)
  expect({ alive: alive.length > 0 }, alive.join()).toEqual({
    alive: sourceOf(route).includes('export { livePage as handle }'),
  })
})
