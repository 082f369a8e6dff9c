import type { Answers } from './answer.ts'
import type { CallFacts } from './call-facts.ts'
import { isTrue } from './evaluate.ts'
import { questionsOf, type FormDefinition } from './form.ts'
import type { Question } from './question.ts'
import { referencedKeys } from './references.ts'

/** A question as far as it matters for whether it is asked. */
export type Conditional = Pick<Question, 'key' | 'visible'>

/** Which questions are asked, and the answers to them alone: what conditions, sums, checks and a submission see. */
export type Asked = { keys: ReadonlySet<string>; answers: Answers }

/**
 * Which of these questions are asked as the answers stand. A condition sees no answer to a question that is not asked, so
 * each is decided after those that its condition leans on, wherever in the form they stand. Always ends, also where
 * conditions of a draft lead back to themselves. The server asks this of a form; a device of a page and what it leans on.
 */
export function whatIsAsked(questions: readonly Conditional[], answers: Answers, facts: CallFacts): Asked {
  const byKey = new Map(questions.map((it) => [it.key, it]))
  const begun = new Set<string>()
  const keys = new Set<string>()
  const seen: Record<string, unknown> = {}
  const decide = ({ key, visible }: Conditional) => {
    if (begun.has(key)) return
    begun.add(key)
    for (const needed of visible ? referencedKeys(visible) : []) {
      const other = byKey.get(needed)
      if (other) decide(other)
    }
    if (visible !== undefined && !isTrue(visible, { answers: seen, facts })) return
    keys.add(key)
    if (Object.hasOwn(answers, key)) seen[key] = answers[key]
  }
  questions.forEach(decide)
  return { keys, answers: seen }
}

/**
 * The questions elsewhere in the form that these lean on, and those that decide whether they are asked in turn: all that
 * a page must know beside its own questions.
 */
export function leanedOn(
  definition: Pick<FormDefinition, 'sections'>,
  questions: readonly Question[],
): Conditional[] {
  const elsewhere = new Map(questionsOf(definition).map((it) => [it.key, it]))
  for (const { key } of questions) elsewhere.delete(key)
  const found: Conditional[] = []
  const wanted = referencedKeys(questions)
  for (const key of wanted) {
    const it = elsewhere.get(key)
    if (!it || !elsewhere.delete(key)) continue
    found.push(it.visible ? { key, visible: it.visible } : { key })
    wanted.push(...referencedKeys(it.visible))
  }
  return found
}
