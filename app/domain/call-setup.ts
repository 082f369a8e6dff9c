import { type Answers, isAnswered } from './answer.ts'
import type { CallFacts } from './call-facts.ts'
import { emptyPlan, type CallPlan } from './call-plan.ts'
import { checkQuestion } from './check-question.ts'
import { firstField } from './first-field.ts'
import type { Problem } from './problem.ts'
import type { Question } from './question.ts'
import { checklistSetup } from './setup-checklist.ts'
import { formSetup, placesSetup } from './setup-choices.ts'
import { eligibilitySetup } from './setup-eligibility.ts'
import { moneySetup } from './setup-money.ts'
import { lettersSetup } from './setup-letters.ts'
import type { SetupFinding, SetupKnown, SetupPart, SetupWords } from './setup-part.ts'
import { reasonsSetup } from './setup-reasons.ts'
import { stagesSetup } from './setup-stages.ts'
import { nameSetup, textsSetup } from './setup-texts.ts'
import { windowSetup } from './setup-window.ts'

/** The parts of a call in the order in which its list of tasks shows them; each is a page of its own. */
export const setupParts = [
  'name',
  'texts',
  'window',
  'money',
  'places',
  'eligibility',
  'form',
  'stages',
  'checklist',
  'reasons',
  'letters',
] as const

export type SetupPartName = (typeof setupParts)[number]

const parts: Record<SetupPartName, SetupPart> = {
  name: nameSetup,
  texts: textsSetup,
  window: windowSetup,
  money: moneySetup,
  places: placesSetup,
  eligibility: eligibilitySetup,
  form: formSetup,
  stages: stagesSetup,
  checklist: checklistSetup,
  reasons: reasonsSetup,
  letters: lettersSetup,
}

/** The part with this name, if there is one. */
export function findSetupPart(name: string | undefined): SetupPartName | undefined {
  return setupParts.find((it) => it === name)
}

/** What one part of a call asks, as questions of the portal's own kinds. */
export function setupQuestions(
  part: SetupPartName,
  known: SetupKnown,
  words: SetupWords = silent,
): Question[] {
  return parts[part].questions(known, words)
}

/** Everything wrong with one part as it was typed, by itself and beside the other parts. Never throws. */
export function setupProblems(
  part: SetupPartName,
  answers: Answers,
  known: SetupKnown,
  words: SetupWords = silent,
): Problem[] {
  const facts = setupFacts(answers, known)
  const findings = parts[part].findings(answers, known)
  return setupQuestions(part, known, words).flatMap((question) => {
    const own = checkQuestion(question, answers, facts)
    const whole = findings
      .filter((found) => found.question === question.key)
      .map((found) => findingProblem(found, question, words))
    return [...own, ...whole.filter(({ field }) => !own.some((it) => it.field === field))]
  })
}

function findingProblem(found: SetupFinding, question: Question, words: SetupWords): Problem {
  const { field = firstField(question), row, column = '', message } = found
  const facts: Problem['facts'] = row === undefined ? {} : { row, column }
  const text = words.say(`wrong_${message}`)
  return { question: question.key, field, code: 'rule', severity: 'error', facts, text }
}

/** What is missing or wrong in each part before the call can be published; a part in order has nothing. */
export function setupGaps(
  answers: Answers,
  known: SetupKnown,
  words?: SetupWords,
): Record<SetupPartName, Problem[]> {
  return inEveryPart((part) => setupProblems(part, answers, known, words))
}

/** The same of every part, by its name. */
export function inEveryPart<It>(of: (part: SetupPartName) => It): Record<SetupPartName, It> {
  return {
    name: of('name'),
    texts: of('texts'),
    window: of('window'),
    money: of('money'),
    places: of('places'),
    eligibility: of('eligibility'),
    form: of('form'),
    stages: of('stages'),
    checklist: of('checklist'),
    reasons: of('reasons'),
    letters: of('letters'),
  }
}

/** The call that was typed; it means something only where no part has a gap. */
export function planFrom(answers: Answers, known: SetupKnown): CallPlan {
  return setupParts.reduce((plan, part) => ({ ...plan, ...parts[part].read(answers, known) }), emptyPlan)
}

type Typed = { answers: Answers; known: SetupKnown }

/** What a part says otherwise than before. The rest of a call that stands is left alone: what is typed knows no seconds. */
export function partChange(part: SetupPartName, before: Typed, after: Typed): Partial<CallPlan> {
  const was = new Map(Object.entries(parts[part].read(before.answers, before.known)))
  const changed = Object.entries(parts[part].read(after.answers, after.known)).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(was.get(name)),
  )
  return Object.fromEntries(changed)
}

/** One part of a call as it is typed. */
export function typedPlan(part: SetupPartName, plan: CallPlan, known: SetupKnown): Answers {
  return parts[part].typed(plan, known)
}

/** Whether anything at all was typed in a part. */
export function isPartBegun(part: SetupPartName, answers: Answers, known: SetupKnown): boolean {
  return setupQuestions(part, known).some(({ key }) => isAnswered(answers[key]))
}

/** What the questions of the parts may refer to: the currency whose sign stands before amounts, and no more. */
export function setupFacts(
  answers: Answers,
  { timeZone, now }: Pick<SetupKnown, 'timeZone' | 'now'>,
): CallFacts {
  const currency = answers['currency']
  return {
    currency: typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? currency : '',
    awardMin: '0',
    awardMax: '0',
    monthsMin: 0,
    monthsMax: 0,
    ownShareMin: '0',
    closesAt: now,
    timeZone,
    regions: [],
    today: '',
    attachments: new Map(),
    places: new Map(),
  }
}

const silent: SetupWords = { say: () => ({}), currency: () => ({}), zone: () => ({}) }
