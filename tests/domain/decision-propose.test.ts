import { describe, expect, test } from 'vitest'

import type { CaseFile, LiveDecision } from '#app/domain/application-case.ts'
import { outcomeNames, printedReasons, startingReasonCodes } from '#app/domain/decision-outcome.ts'
import { approve, cancel, change, propose, release, type ProposeInput } from '#app/domain/decision-rules.ts'
import { proposeInput } from '#app/domain/decision-words.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { aCase, afterTheGrace, approved, by, inConflict, refusalOf } from './a-case.ts'

const inPanel = (changes: Partial<CaseFile> = {}) => ({
  ...aCase({ application: { status: 'in_panel' } }),
  ...changes,
})
const words: ProposeInput = {
  outcome: 'awarded',
  amount: '50000.00',
  conditions: 'Entregar el acta.',
  reasonCodes: [],
  feedback: '',
  lettersMissing: [],
}
const declining: ProposeInput = {
  outcome: 'declined',
  amount: null,
  conditions: '',
  reasonCodes: ['low_priority'],
  feedback: 'El presupuesto no corresponde al plan.',
  lettersMissing: [],
}
const proposed: LiveDecision = { ...approved, status: 'proposed', approvedBy: null, hash: null }
const bytes = { hash: 'the bytes', readHash: 'the bytes' }

describe('proposing', () => {
  const say = (changes: Partial<ProposeInput>, base = words, file = inPanel()) =>
    refusalOf(() => propose(file, { ...base, ...changes }, by('officer')))

  test('an award needs an amount, and only an award may have one', () => {
    expect(say({})).toBe(undefined)
    expect(say({ amount: null })).toBe('amount_missing')
    expect(say({ amount: '50000' }, declining)).toBe('amount_not_wanted')
    expect(say({ conditions: 'Algo.' }, declining)).toBe('conditions_not_wanted')
    expect(say({ reasonCodes: ['low_priority'] })).toBe('reasons_not_wanted')
  })

  test('the amount may be exactly the lowest and the highest of the call, and no cent beyond', () => {
    expect(['8000.00', '7999.99', '90000.00', '90000.01'].map((amount) => say({ amount }))).toEqual([
      undefined,
      'amount_outside_limits',
      undefined,
      'amount_outside_limits',
    ])
    const free = inPanel({ call: { ...inPanel().call, awardMin: '0' } })
    expect(say({ amount: '0' }, words, free)).toBe('amount_outside_limits')
  })

  test('a refusal needs reasons that the call knows and words for the community', () => {
    expect(say({}, declining)).toBe(undefined)
    expect(say({ reasonCodes: [] }, declining)).toBe('reasons_missing')
    expect(say({ reasonCodes: ['mood'] }, declining)).toBe('unknown_reason')
    expect(say({ feedback: ' ' }, declining)).toBe('feedback_missing')
    const submitted = aCase({ application: { status: 'submitted' } })
    expect(say({ outcome: 'ineligible', feedback: '' }, declining, submitted)).toBe('feedback_missing')
    expect(say({ outcome: 'waitlisted', reasonCodes: [], feedback: '' }, declining)).toBe(undefined)
  })

  test('the outcome must be possible from the status of the application', () => {
    expect(say({}, words, aCase({ application: { status: 'in_review' } }))).toBe('move_not_open')
    expect(say({ outcome: 'ineligible' }, declining)).toBe('move_not_open')
    expect(say({}, words, aCase({ application: { status: 'waitlisted' } }))).toBe(undefined)
  })

  test('the letter must render in every language that is needed', () => {
    expect(say({ lettersMissing: ['en'] })).toBe('letters_incomplete')
  })

  test('an application has one live decision at most', () => {
    expect(say({}, words, inPanel({ live: proposed }))).toBe('decision_live')
    expect(say({}, words, inPanel({ live: approved }))).toBe('decision_live')
  })

  test('nobody in conflict proposes, changes, approves, cancels or releases', () => {
    const live = (it: LiveDecision) => inPanel({ live: it })
    const tries = [
      () => propose(inPanel(), words, inConflict('officer')),
      () => change(live(proposed), words, inConflict('officer')),
      () => approve(live(proposed), bytes, inConflict('approver')),
      () => cancel(live(approved), { reason: 'x' }, inConflict('approver')),
      () => release(live(approved), bytes, inConflict('approver')),
    ]
    expect(tries.map(refusalOf)).toEqual(Array(5).fill('conflicted'))
    const typed = aCase({ application: { status: 'in_panel', enteredBy: 'the approver' }, live: proposed })
    expect(refusalOf(() => approve(typed, bytes, by('approver')))).toBe('conflicted')
  })

  test('the form leaves out an amount typed for another outcome and names what it cannot read', () => {
    const typed = { outcome: 'awarded', amount: '12,345.50', conditions: ' Acta ', feedback: '' }
    expect(proposeInput.parse(typed)).toEqual({
      outcome: 'awarded',
      amount: '12345.5',
      conditions: 'Acta',
      reasonCodes: [],
      feedback: '',
    })
    const declined = {
      ...typed,
      outcome: 'declined',
      reasonCodes: ['low_priority'],
      feedback: 'No alcanza.',
    }
    expect(proposeInput.parse(declined)).toMatchObject({ amount: null, conditions: '' })
    const wrong = ['doce mil', '-5', '0', '1.234'].map((amount) =>
      proposeInput.safeParse({ ...typed, amount }),
    )
    expect(wrong.map((it) => it.error?.issues.map(({ message, path }) => [path[0], message]))).toEqual(
      Array(4).fill([['amount', 'problem_not_a_number']]),
    )
  })
})

test('the form names everything that an outcome still needs, and nothing that it does not', () => {
  const missing = (outcome: string) =>
    proposeInput.safeParse({ outcome }).error?.issues.map(({ path, message }) => [path[0], message]) ?? []
  expect(Object.fromEntries(outcomeNames.map((outcome) => [outcome, missing(outcome)]))).toEqual({
    awarded: [['amount', 'problem_required']],
    waitlisted: [],
    declined: [
      ['reasonCodes', 'problem_required_choice'],
      ['feedback', 'problem_required'],
    ],
    invited: [],
    ineligible: [
      ['reasonCodes', 'problem_required_choice'],
      ['feedback', 'problem_required'],
    ],
    reinstated: [['feedback', 'problem_required']],
    rescinded: [['feedback', 'problem_required']],
  })
  expect(missing('')).toEqual([['outcome', 'problem_required_choice']])
})

describe('changing', () => {
  test('clears the approval, and whoever changed it needs another person to approve', () => {
    const { set, to } = change(inPanel({ live: approved }), { ...words, amount: '40000' }, by('approver'))
    expect(to).toBe('proposed')
    expect(set).toMatchObject({ hash: null, approvedBy: null, approvedAt: null, proposedBy: 'the approver' })
    const changed = { ...proposed, proposedBy: 'the approver' }
    expect(refusalOf(() => approve(inPanel({ live: changed }), bytes, by('approver')))).toBe('same_person')
  })

  test('obeys the same limits as a proposal', () => {
    expect(
      refusalOf(() => change(inPanel({ live: approved }), { ...words, amount: '1' }, by('officer'))),
    ).toBe('amount_outside_limits')
  })
})

describe('approving', () => {
  test('takes another person than who proposed, whatever their roles', () => {
    const file = inPanel({ live: proposed })
    expect(refusalOf(() => approve(file, bytes, by('approver')))).toBe(undefined)
    expect(refusalOf(() => approve(file, bytes, by('approver', afterTheGrace, 'the officer')))).toBe(
      'same_person',
    )
  })

  test('binds the bytes that were read', () => {
    const file = inPanel({ live: proposed })
    expect(approve(file, bytes, by('approver')).set).toEqual({
      hash: 'the bytes',
      approvedBy: 'the approver',
      approvedAt: afterTheGrace,
    })
    expect(refusalOf(() => approve(file, { hash: 'other', readHash: 'the bytes' }, by('approver')))).toBe(
      'letters_changed',
    )
    expect(refusalOf(() => approve(file, { hash: '', readHash: '' }, by('approver')))).toBe('letters_changed')
  })

  test('reserves the money up to the last cent of the budget and not one more', () => {
    const file = (committed: string) => inPanel({ live: proposed, committed })
    expect(refusalOf(() => approve(file('1150000.00'), bytes, by('approver')))).toBe(undefined)
    expect(refusalOf(() => approve(file('1150000.01'), bytes, by('approver')))).toBe('over_budget')
  })

  test('says what remains when the budget does not reach, and never less than nothing', () => {
    const refusedWith = (committed: string) => {
      try {
        approve(inPanel({ live: proposed, committed }), bytes, by('approver'))
      } catch (problem) {
        return problem instanceof Refusal ? problem.facts : problem
      }
      return undefined
    }
    expect(refusedWith('1199999.99')).toEqual({ remaining: { amount: '0.01', currency: 'PEN' } })
    expect(refusedWith('1300000')).toEqual({ remaining: { amount: '0', currency: 'PEN' } })
  })

  test('adds tenths exactly, where floats would not', () => {
    const call = { ...inPanel().call, budget: '0.3', awardMin: '0.1', awardMax: '1' }
    const file = inPanel({ call, committed: '0.2', live: { ...proposed, amount: '0.1' } })
    expect(refusalOf(() => approve(file, bytes, by('approver')))).toBe(undefined)
  })
})

describe('cancelling', () => {
  test('needs a reason, which is kept beside the history', () => {
    const file = inPanel({ live: approved })
    expect(refusalOf(() => cancel(file, { reason: ' ' }, by('officer')))).toBe('reason_missing')
    expect(cancel(file, { reason: 'Cambió el plan.' }, by('officer'))).toMatchObject({
      to: 'cancelled',
      reason: 'Cambió el plan.',
      set: { cancelReason: 'Cambió el plan.' },
    })
  })
})

test('a letter never prints integrity, whatever the call says', () => {
  const known = [
    ...startingReasonCodes,
    { code: 'integrity', inLetters: true },
    { code: 'secret', inLetters: false },
  ]
  expect(printedReasons(['integrity', 'late', 'secret', 'unknown', 'other'], known)).toEqual([
    'late',
    'other',
  ])
  expect(startingReasonCodes.map(({ code }) => code)).toHaveLength(13)
})
