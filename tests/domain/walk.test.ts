import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { CaseFile } from '#app/domain/application-case.ts'
import { openOutcomes } from '#app/domain/decision-open.ts'
import { exceeds, plus } from '#app/domain/money.ts'
import { aCase, inTheWindow, refusalOf } from './a-case.ts'
import { agreedMoves, agreedStatuses, type AgreedMove } from './agreed-moves.ts'
import { actions, people, store, type Action, type Decided } from './walk.ts'

const seed = Number(process.env['WALK_SEED'] ?? Date.now() % 2 ** 31)
const budget = '100000.00'
const agreed = new Set(
  [agreedMoves.application, agreedMoves.decision].flatMap((moves: readonly AgreedMove[]) =>
    moves.flatMap(([move, from, to, by]) => by.map((who) => `${move} ${from ?? 'start'} ${to} ${who}`)),
  ),
)
const needNoSubmission: readonly string[] = ['draft', 'invited', 'withdrawn', 'declined']

const steps = fc.array(
  fc.record({
    which: fc.nat(2),
    action: fc.nat(actions.length - 1),
    first: fc.nat(people.length - 1),
    dice: fc.nat(2),
    hours: fc.integer({ min: 0, max: 24 }),
  }),
  { minLength: 100, maxLength: 200, size: 'max' },
)

type World = { files: CaseFile[]; at: Date }
type Step = typeof steps extends fc.Arbitrary<(infer One)[]> ? One : never

function newWorld(): World {
  const draft = (enteredBy: string | null) =>
    aCase({ application: { status: 'draft', stageId: null, enteredBy }, call: { budget }, submissions: 0 })
  return { files: [draft(null), draft('Nilo'), draft('Oscar')], at: inTheWindow }
}

function committedBy(files: readonly CaseFile[]): string {
  const awarded = files
    .filter((it) => it.application.status === 'awarded')
    .map((it) => it.released?.amount ?? '0')
  const reserved = files.filter((it) => it.live?.status === 'approved').map((it) => it.live?.amount ?? '0')
  return [...awarded, ...reserved].reduce(plus, '0')
}

/** Tries some actions from the one drawn on, each by one person after another, until somebody may make one. */
function tryStep(world: World, step: Step): Decided | undefined {
  for (let turn = 0; turn < 6; turn += 1) {
    const act = actions[(step.action + turn * 7) % actions.length]
    const decided = act && tryAction(world, step, act)
    if (decided) return decided
  }
  return undefined
}

function tryAction({ files, at }: World, step: Step, act: Action): Decided | undefined {
  const file = files[step.which]
  if (!file) return undefined
  const committed = committedBy(files.map((it) => (it === file ? { ...it, live: null } : it)))
  for (const turn of people.keys()) {
    const by = people[(step.first + turn) % people.length]
    if (!by) continue
    let decided: Decided | undefined
    const refused = refusalOf(() => (decided = act({ ...file, committed }, { by, at }, step.dice)))
    if (refused === undefined) return decided
  }
  return undefined
}

/** What is wrong with what was decided: a move that was not agreed, or one by somebody in conflict. */
function wrongMoves({ application, decision, release }: Decided): string[] {
  return [application, decision, release?.application, release?.decision]
    .filter((it) => it !== undefined)
    .filter(({ move, from, to, event }) => {
      const made = `${move} ${from ?? 'start'} ${to} ${event.capacity}`
      return !agreed.has(made) || (event.by === 'Carlos' && move !== 'withdraw')
    })
    .map(({ move, from, to, event }) => `${event.by ?? 'the clock'}: ${move} ${from ?? 'start'} → ${to}`)
}

/** What is wrong with the world: money beyond the budget, a status without its submission, fewer than four eyes, a stale decision. */
function wrongStates({ files }: World): string[] {
  const overBudget = exceeds(committedBy(files), budget) ? ['more is committed than the budget'] : []
  const wrong = files.flatMap(({ application, call, submissions, live }) => {
    const lacking = submissions === 0 && !needNoSubmission.includes(application.status)
    const approver = live?.status === 'approved' ? live.approvedBy : undefined
    const twoEyes =
      approver !== undefined && (approver === live?.proposedBy || approver === application.enteredBy)
    return [
      ...(lacking ? [`${application.status} without a submission`] : []),
      ...(twoEyes ? ['two eyes'] : []),
      ...(live && !openOutcomes(application, call).includes(live.outcome) ? ['a decision left behind'] : []),
    ]
  })
  return [...overBudget, ...wrong]
}

/** Walks, and returns every status that a case was in on the way. */
function walkAll(parameters: { seed: number; numRuns: number }): string[] {
  const reached = new Set<string>()
  const property = fc.property(fc.noBias(steps), (walk) => {
    let world = newWorld()
    for (const step of walk) {
      const at = new Date(world.at.getTime() + step.hours * 3_600_000)
      const decided = tryStep({ ...world, at }, step)
      world = {
        files: world.files.map((it, index) => (decided && index === step.which ? store(it, decided) : it)),
        at,
      }
      const wrong = [...(decided ? wrongMoves(decided) : []), ...wrongStates(world)]
      if (wrong.length > 0) throw new Error(wrong.join('; '))
      for (const { application } of world.files) reached.add(application.status)
    }
  })
  fc.assert(property, { ...parameters, endOnFailure: true })
  return [...reached].toSorted()
}

test(`whatever people try, no case reaches an illegal state (WALK_SEED=${seed})`, () => {
  const reached = walkAll({ seed, numRuns: 40 })
  expect(agreedStatuses.application).toEqual(expect.arrayContaining(reached))
})

test('walks get far enough to meet every status', () => {
  expect(walkAll({ seed: 2026, numRuns: 40 })).toEqual(agreedStatuses.application.toSorted())
})
