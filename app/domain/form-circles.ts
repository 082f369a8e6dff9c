import type { FormFault } from './form-fault.ts'
import type { Question } from './question.ts'
import { referencedKeys } from './references.ts'

/** The conditions that lead back to themselves, each told once, at the first of its questions. */
export function circles(questions: readonly Question[]): FormFault[] {
  const needs = new Map(questions.map(({ key, visible }) => [key, referencedKeys(visible)]))
  return circularPaths(needs).map((keys) => ({
    code: 'circular',
    at: { question: keys[0] ?? '', part: 'visible' },
    facts: { keys: [...keys, keys[0]].join(' → ') },
  }))
}

/** The ways round among names that need each other, each once. Walks without recursion: a form may be a long chain. */
export function circularPaths(needs: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>()
  const found: string[][] = []
  for (const start of needs.keys()) {
    const path: { key: string; rest: string[] }[] = []
    const enter = (key: string) => path.push({ key, rest: [...(needs.get(key) ?? [])] })
    if (!done.has(start)) enter(start)
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const next = here.rest.shift()
      if (next === undefined) done.add(path.pop()?.key ?? '')
      else if (path.some(({ key }) => key === next)) found.push(wayRound(path, next))
      else if (needs.has(next) && !done.has(next)) enter(next)
    }
  }
  return found
}

function wayRound(path: readonly { key: string }[], back: string): string[] {
  const keys = path.map(({ key }) => key)
  return keys.slice(keys.indexOf(back))
}
