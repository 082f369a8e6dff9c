import { readFile } from 'node:fs/promises'

import { describe, expect, test } from 'vitest'

import { applicationStatuses } from '#app/domain/application.ts'
import { amendmentStatuses } from '#app/domain/award-amendment.ts'
import { paymentStatuses } from '#app/domain/award-payment.ts'
import { reportStatuses } from '#app/domain/award-report.ts'
import { trancheStatuses } from '#app/domain/award-tranche.ts'
import { awardStatuses } from '#app/domain/award.ts'
import type { Capacity } from '#app/domain/capacity.ts'
import { decisionStatuses } from '#app/domain/decision.ts'
import { legalMoves, movesOpenTo } from '#app/domain/moves.ts'
import type { Change } from '#app/domain/move-change.ts'
import { reviewStatuses } from '#app/domain/review.ts'
import { workflowPage } from '../../commands/workflow-page.ts'
import { refusalOf } from './a-case.ts'
import { agreedMoves, agreedStatuses, type AgreedMachine, type AgreedMove } from './agreed-moves.ts'
import {
  amendmentMoves,
  awardMoves,
  paymentMoves,
  reportMoves,
  trancheMoves,
} from './rules-of-award-moves.ts'
import { decisionMoves } from './rules-of-decision-moves.ts'
import { applicationMoves, reviewMoves } from './rules-of-moves.ts'

const everyCapacity = [
  'representative',
  'contributor',
  'facilitator',
  'reviewer',
  'officer',
  'approver',
  'auditor',
  'admin',
  'clock',
] as const satisfies readonly Capacity[]

type Made = Pick<Change, 'move' | 'from' | 'to' | 'notices' | 'event'>
type Attempt<Status> = (status: Status, who: Capacity, cameFrom?: Status) => Made
type Seen = { tried: number; made: string[] }

const refusals = ['move_not_open', 'not_allowed', 'no_live_decision', 'not_found']

/** Tries one move from every status by every capacity and writes down each that was made. */
function tryAll<Status extends string | null>(
  moves: Record<string, Attempt<Status>>,
  statuses: readonly Status[],
  waysBack: readonly (Status | undefined)[] = [undefined],
): Seen {
  const seen: Seen = { tried: 0, made: [] }
  for (const [move, attempt] of Object.entries(moves)) {
    for (const status of statuses) {
      for (const who of everyCapacity) {
        for (const cameFrom of waysBack) {
          seen.tried += 1
          const made = outcome(() => attempt(status, who, cameFrom))
          if (made) seen.made.push(line(made, made.event.capacity, noticeOf(made)))
          if (made) expect([move, status]).toEqual([made.move, made.from])
        }
      }
    }
  }
  return { ...seen, made: [...new Set(seen.made)].toSorted() }
}

function outcome(run: () => Made): Made | undefined {
  let made: Made | undefined
  const refused = refusalOf(() => (made = run()))
  if (refused !== undefined) expect(refusals).toContain(refused)
  return made
}

function line(
  { move, from, to }: Pick<Made, 'move' | 'from' | 'to'>,
  who: Capacity,
  notice: string | null,
): string {
  return `${move}: ${from ?? 'start'} → ${to} by ${who}, tells ${notice ?? 'nobody'}`
}

function noticeOf({ notices }: Made): string | null {
  return notices[0]?.template ?? null
}

function agreed(machine: AgreedMachine): string[] {
  const moves: readonly AgreedMove[] = agreedMoves[machine]
  return moves
    .flatMap(([move, from, to, capacities, notice]) =>
      capacities.map((who) => line({ move, from, to }, who, notice)),
    )
    .toSorted()
}

describe('the rules make every agreed move and refuse all others, from every status and by every capacity', () => {
  test('of an application, whatever it came from', () => {
    const statuses = agreedStatuses.application
    const seen = tryAll(applicationMoves, statuses, statuses)

    expect(seen.made).toEqual(agreed('application'))
    expect(seen.tried).toBe(35 * 11 * 9 * 11)
  })

  test('of a decision', () => {
    const { propose, ...later } = decisionMoves
    const first = tryAll({ propose }, [null])
    const seen = tryAll(later, [null, ...agreedStatuses.decision])

    expect([...first.made, ...seen.made].toSorted()).toEqual(agreed('decision'))
    expect(first.tried + seen.tried).toBe(9 + 5 * 5 * 9)
  })

  test('of a review', () => {
    const { assign, ...later } = reviewMoves
    const first = tryAll({ assign }, [null])
    const seen = tryAll(later, [null, ...agreedStatuses.review])

    expect([...first.made, ...seen.made].toSorted()).toEqual(agreed('review'))
    expect(first.tried + seen.tried).toBe(9 + 8 * 7 * 9)
  })

  test('of an award', () => {
    const seen = tryAll(awardMoves, agreedStatuses.award)
    expect(seen).toEqual({ tried: 11 * 7 * 9, made: agreed('award') })
  })

  test('of a report', () => {
    const seen = tryAll(reportMoves, agreedStatuses.report)
    expect(seen).toEqual({ tried: 3 * 4 * 9, made: agreed('report') })
  })

  test('of a tranche', () => {
    const seen = tryAll(trancheMoves, agreedStatuses.tranche)
    expect(seen).toEqual({ tried: 8 * 5 * 9, made: agreed('tranche') })
  })

  test('of payment details', () => {
    const seen = tryAll(paymentMoves, [null, ...agreedStatuses.payment])
    expect(seen).toEqual({ tried: 3 * 4 * 9, made: agreed('payment') })
  })

  test('of an amendment', () => {
    const { ask_amendment, ...later } = amendmentMoves
    const first = tryAll({ ask_amendment }, [null])
    const seen = tryAll(later, agreedStatuses.amendment)
    expect([...first.made, ...seen.made].toSorted()).toEqual(agreed('amendment'))
  })
})

const decided = new Map([
  ['rule_ineligible', 'ineligible'],
  ['invite', 'invited'],
  ['award', 'awarded'],
  ['waitlist', 'waitlisted'],
  ['decline', 'declined'],
  ['reinstate', 'reinstated'],
  ['rescind', 'rescinded'],
])

test('the legal moves handed to the database are the agreed ones, and no others', () => {
  const expected = Object.entries(agreedMoves).flatMap(([machine, moves]) =>
    moves.map(([move, from, to, , notice]) => {
      return { machine, move, from, to, notice, outcome: decided.get(move) ?? null }
    }),
  )
  const order = (rows: readonly object[]) =>
    rows.map((it) => JSON.stringify(Object.entries(it).toSorted())).toSorted()
  expect(order(legalMoves())).toEqual(order(expected))
})

test('the statuses of every machine are the agreed ones', () => {
  const statuses = {
    application: applicationStatuses.toSorted(),
    decision: decisionStatuses.toSorted(),
    review: reviewStatuses.toSorted(),
    award: awardStatuses.toSorted(),
    report: reportStatuses.toSorted(),
    tranche: trancheStatuses.toSorted(),
    payment: paymentStatuses.toSorted(),
    amendment: amendmentStatuses.toSorted(),
  }
  const expected = Object.fromEntries(
    Object.entries(agreedStatuses).map(([machine, words]) => [machine, words.toSorted()]),
  )
  expect(statuses).toEqual(expected)
})

test('what a person may do next is offered by their capacities', () => {
  expect(movesOpenTo('application', 'submitted', ['officer'])).toEqual([
    'request_changes',
    'start_review',
    'withdraw',
    'propose_late_acceptance',
    'accept_late',
    'put_on_hold',
    'lift_hold',
    'write_to',
    'correct_address',
    'pass_screening',
    'confirm_screening',
  ])
  expect(movesOpenTo('application', 'submitted', ['auditor', 'admin', 'contributor', 'reviewer'])).toEqual([])
  expect(movesOpenTo('application', 'awarded', ['approver'])).toEqual([
    'rescind',
    'put_on_hold',
    'lift_hold',
    'correct_address',
  ])
})

test('docs/workflow.md is what the tables of moves say', async () => {
  const page = await readFile(new URL('../../docs/workflow.md', import.meta.url), 'utf8')
  expect(page, 'run npm run docs:workflow').toBe(workflowPage())
})
