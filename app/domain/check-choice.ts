import { partAnswer, textsAnswer } from './answer.ts'
import type { CallFacts } from './call-facts.ts'
import { figure } from './money.ts'
import { placeRefusal } from './place.ts'
import type { Finding } from './problem.ts'
import type { Option, QuestionOf } from './question.ts'

/** Checks that one of the options was chosen. */
export function checkOneOf(chosen: string, options: readonly Option[]): Finding[] {
  return options.some((it) => it.value === chosen) ? [] : [{ code: 'unknown_option' }]
}

/** Checks that everything chosen is an option, and that one which stands alone ("none") does. */
export function checkSomeOf(question: QuestionOf<'some_of'>, raw: unknown): Finding[] {
  const chosen = typeof raw === 'string' ? [raw] : textsAnswer(raw)
  if (!chosen.every((it) => question.options.some((known) => known.value === it)))
    return [{ code: 'unknown_option' }]
  const alone = question.alone?.some((it) => chosen.includes(it)) && chosen.length > 1
  return alone ? [{ code: 'not_with_others' }] : []
}

/** Checks that every level is chosen, known, within the call's regions, and inside the level above. */
export function checkPlace(question: QuestionOf<'place'>, raw: unknown, facts: CallFacts): Finding[] {
  const choices = question.levels.map(({ key }) => ({ level: key, code: partAnswer(raw, key).trim() }))
  const given = choices.findIndex((it) => it.code === '')
  const refusal = placeRefusal(given < 0 ? choices : choices.slice(0, given), facts.regions, facts.places)
  if (refusal) return [{ code: refusal.code, path: [refusal.level], facts: { part: refusal.level } }]
  const missing = choices[given]?.level
  return missing === undefined ? [] : [{ code: 'required_choice', path: [missing], facts: { part: missing } }]
}

/** Checks that both coordinates are decimal degrees within the bounds. */
export function checkPoint({ bounds }: QuestionOf<'point'>, raw: unknown): Finding[] {
  const sides = [
    { part: 'latitude', low: bounds.south, high: bounds.north },
    { part: 'longitude', low: bounds.west, high: bounds.east },
  ]
  const found = sides.flatMap((side) => {
    const code = coordinateProblem(partAnswer(raw, side.part).trim(), side.low, side.high)
    return code ? [{ code, path: [side.part], facts: { part: side.part } }] : []
  })
  return found.slice(0, 1)
}

function coordinateProblem(typed: string, low: number, high: number): Finding['code'] | undefined {
  if (typed === '') return 'point_incomplete'
  if (!/^[-+]?\d{1,3}(\.\d{1,15})?$/.test(typed)) return 'not_a_coordinate'
  const degrees = figure(typed)
  return degrees.lt(low) || degrees.gt(high) ? 'point_outside' : undefined
}
