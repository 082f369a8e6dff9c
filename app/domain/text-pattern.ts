import { type PatternNode, parsePattern } from './text-pattern-parse.ts'

type Step =
  | { op: 'character'; is: (character: string) => boolean }
  | { op: 'edge'; edge: 'start' | 'end' }
  | { op: 'split'; to: number[] }
  | { op: 'done' }

const mostSteps = 2_000
const longestText = 10_000

/**
 * Says whether a text as a whole has a form such as `[0-9]{8}`, as the `regex()` of ODK does. Nothing when the form cannot be
 * read. Works through every possibility at once (Thompson, Regular Expression Search Algorithm, CACM 11/6, 1968), so that no
 * form takes long; a text of more than 10,000 characters has none.
 */
export function hasForm(text: string, pattern: string): boolean | undefined {
  const steps = stepsOf(pattern)
  if (!steps) return undefined
  const characters = Array.from(text)
  if (characters.length > longestText) return false
  let at = reached(steps, [0], { isStart: true, isEnd: characters.length === 0 })
  for (const [index, character] of characters.entries()) {
    const next = at.filter((it) => isTaken(steps[it], character)).map((it) => it + 1)
    at = reached(steps, next, { isStart: false, isEnd: index === characters.length - 1 })
  }
  return at.some((it) => steps[it]?.op === 'done')
}

/** Says whether a form of texts can be read: no lookaround, no references back, and not too long. */
export function isPattern(pattern: string): boolean {
  return stepsOf(pattern) !== undefined
}

function stepsOf(pattern: string): Step[] | undefined {
  const node = parsePattern(pattern)
  if (!node) return undefined
  const steps: Step[] = []
  append(steps, node)
  steps.push({ op: 'done' })
  return steps.length > mostSteps ? undefined : steps
}

function append(steps: Step[], node: PatternNode) {
  if (steps.length > mostSteps) return
  if ('is' in node) steps.push({ op: 'character', is: node.is })
  else if ('edge' in node) steps.push({ op: 'edge', edge: node.edge })
  else if ('all' in node) for (const part of node.all) append(steps, part)
  else if ('either' in node) appendEither(steps, node.either)
  else appendRepeated(steps, node)
}

/** Each way begins where the split says, and ends in a split to what comes after all of them. */
function appendEither(steps: Step[], ways: PatternNode[]) {
  const split = { op: 'split' as const, to: new Array<number>() }
  steps.push(split)
  const ends = ways.map((way) => {
    split.to.push(steps.length)
    append(steps, way)
    const end = { op: 'split' as const, to: new Array<number>() }
    steps.push(end)
    return end
  })
  for (const end of ends) end.to.push(steps.length)
}

function appendRepeated(steps: Step[], { of, min, max }: Extract<PatternNode, { of: PatternNode }>) {
  for (let time = 0; time < min && steps.length <= mostSteps; time++) append(steps, of)
  const skips: { to: number[] }[] = []
  for (let time = min; time < (max ?? min + 1) && steps.length <= mostSteps; time++) {
    const begin = steps.length
    const split = { op: 'split' as const, to: [begin + 1] }
    steps.push(split)
    skips.push(split)
    append(steps, of)
    if (max === undefined) steps.push({ op: 'split', to: [begin] })
  }
  for (const skip of skips) skip.to.push(steps.length)
}

/** Every step that takes a character, or is the end, which these lead to without taking one. */
function reached(
  steps: readonly Step[],
  from: number[],
  where: { isStart: boolean; isEnd: boolean },
): number[] {
  const seen = new Set<number>()
  const open = [...from]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    const step = steps[at]
    if (step?.op === 'split') open.push(...step.to)
    else if (step?.op === 'edge' && (step.edge === 'start' ? where.isStart : where.isEnd)) open.push(at + 1)
  }
  return [...seen]
}

function isTaken(step: Step | undefined, character: string): boolean {
  return step?.op === 'character' && step.is(character)
}
