import { describe, expect, test } from 'vitest'

import type { AwardFile, CaseFile } from '#app/domain/application-case.ts'
import { acceptReport, returnReport, submitReport } from '#app/domain/award-report-rules.ts'
import {
  type AwardChange,
  acceptAward,
  activateAward,
  completeAward,
  extendOffer,
  lapseAward,
  refuseAward,
  terminateAward,
} from '#app/domain/award-rules.ts'
import { afterTheGrace, anAward, at, award, by, inConflict, justBefore, refusalOf } from './a-case.ts'
import { aReport } from './rules-of-award-moves.ts'

const until = award.offeredUntil
const term = { startsOn: '2027-02-01', endsOn: '2028-01-31' }

describe('an offer', () => {
  test('is accepted while it stands and lapses when it ends', () => {
    expect(refusalOf(() => acceptAward(anAward(), {}, by('representative', justBefore(until))))).toBe(
      undefined,
    )
    expect(refusalOf(() => acceptAward(anAward(), {}, by('representative', until)))).toBe('too_late')
    expect(refusalOf(() => lapseAward(anAward(), {}, by('clock', justBefore(until))))).toBe('not_due_yet')
    expect(refusalOf(() => lapseAward(anAward(), {}, by('clock', until)))).toBe(undefined)
  })

  test('does not lapse while its letter is known to have reached nobody', () => {
    const lapse = (isUnheard: boolean) =>
      refusalOf(() => lapseAward(anAward({ isUnheard }), {}, by('clock', until)))
    expect([lapse(true), lapse(false)]).toEqual(['not_due_yet', undefined])
  })

  test('is accepted by a paper of the last day, though the paper comes later', () => {
    const late = by('officer', new Date(until.getTime() + 3 * 86_400_000))
    const accept = (answeredOn: string, status: AwardFile['status'] = 'offered') =>
      refusalOf(() =>
        acceptAward(anAward({ status }), { paper: { paperId: 'a scan', signer: 'Rosa', answeredOn } }, late),
      )
    // It can be accepted until 17:00 of 15 January in Lima.
    expect([accept('2027-01-15'), accept('2027-01-16')]).toEqual([undefined, 'too_late'])
    expect(accept('2027-01-15', 'lapsed')).toBe('move_not_open')
  })

  test('can be given more time, never less', () => {
    const extend = (instant: Date, signed = by('officer')) =>
      refusalOf(() => extendOffer(anAward(), { until: instant }, signed))
    expect(extend(new Date(until.getTime() + 1))).toBe(undefined)
    expect(extend(until)).toBe('due_date_past')
    expect(extend(new Date(until.getTime() + 1), by('officer', at('2027-02-01T00:00:00Z')))).toBe(
      'due_date_past',
    )
    expect(extend(new Date(until.getTime() + 1), inConflict('officer'))).toBe('conflicted')
  })

  test('that was rescinded can neither be accepted nor refused nor lapse', () => {
    const rescinded = anAward({}, { application: { status: 'in_panel' } })
    const whose = { proposedBy: 'Jorge', approvedBy: 'Elena' }
    const replaced = {
      ...anAward(),
      released: { id: 'a later one', outcome: 'awarded', amount: '1', releasedAt: until, ...whose },
    } as const
    for (const file of [rescinded, replaced]) {
      expect(refusalOf(() => acceptAward(file, {}, by('representative')))).toBe('award_void')
      expect(refusalOf(() => refuseAward(file, {}, by('representative')))).toBe('award_void')
      expect(refusalOf(() => lapseAward(file, {}, by('clock', until)))).toBe('award_void')
    }
    expect(refusalOf(() => acceptAward({ ...anAward(), award: null }, {}, by('representative')))).toBe(
      'not_found',
    )
  })
})

describe('an award', () => {
  const activate = (changes: Partial<AwardFile>, signed = by('approver')) =>
    refusalOf(() => activateAward(anAward({ status: 'accepted', ...changes }), term, signed))

  test('is put in force with agreement, verified payment details and someone who can be paid', () => {
    expect(activate({})).toBe(undefined)
    expect(activate({ agreementSignedOn: null })).toBe('agreement_missing')
    expect(activate({ hasMinutes: false })).toBe('minutes_missing')
    expect(activate({ planned: '49999.99' })).toBe('plan_missing')
    expect(activate({ paymentVerified: false })).toBe('payment_unverified')
    expect(activate({ hasPayee: false })).toBe('payee_missing')
    expect(activate({}, inConflict('approver'))).toBe('conflicted')
  })

  const active = (changes: Partial<AwardFile> = {}): CaseFile =>
    anAward({ status: 'active', paid: '30000.00', ...changes })

  test('is completed with its reports accepted and its payments settled', () => {
    const complete = (changes: Partial<AwardFile>, unspent = '20000.00', signed = by('approver')) =>
      refusalOf(() => completeAward(active(changes), { unspent }, signed))
    expect(complete({})).toBe(undefined)
    expect(complete({ reportsOpen: 1 })).toBe('reports_open')
    expect(complete({ tranchesDue: 1 })).toBe('tranches_due')
    expect(complete({}, '20000.00', inConflict('approver'))).toBe('conflicted')
    // Of 50,000 only 30,000 was paid: at least 20,000 was not spent.
    expect(['19999.99', '50000.00', '50000.01', 'nada'].map((it) => complete({}, it))).toEqual([
      'unspent_wrong',
      undefined,
      'unspent_wrong',
      'unspent_wrong',
    ])
  })

  test('is terminated with a reason that its letter gives', () => {
    const end = (reason: string, unspent = '20000') =>
      terminateAward(active(), { reason, unspent }, by('approver'))
    expect(refusalOf(() => end(' '))).toBe('reason_missing')
    expect(refusalOf(() => end('No hubo obra.', '1'))).toBe('unspent_wrong')
    expect(
      refusalOf(() => terminateAward(active(), { reason: 'x', unspent: '20000' }, inConflict('approver'))),
    ).toBe('conflicted')
    expect(end('No hubo obra.')).toMatchObject({
      to: 'terminated',
      reason: 'No hubo obra.',
      set: { unspent: '20000' },
      notices: [
        { template: 'award-terminated', facts: { reason: 'No hubo obra.', terminatedOn: '2026-12-10' } },
      ],
    })
  })
})

describe('the letter of an award that has ended', () => {
  const paid = (repaid: string) => anAward({ status: 'active', paid: '30000.00', repaid })
  const owed = ({ notices }: AwardChange) => notices.map(({ facts }) => facts['owed'])
  const completed = (unspent: string, repaid = '0') =>
    owed(completeAward(paid(repaid), { unspent }, by('approver')))
  const terminated = (unspent: string, repaid = '0') =>
    owed(terminateAward(paid(repaid), { reason: 'No hubo obra.', unspent }, by('approver')))

  test('says what was paid, was not spent and has not come back', () => {
    // Of 50,000 only 30,000 was paid: of 20,500 not spent, 500 is in the hands of the organization.
    for (const owedOf of [completed, terminated]) {
      expect(owedOf('20500')).toEqual(['500.00'])
      expect(owedOf('20500', '100.10')).toEqual(['399.90'])
      expect(owedOf('50000')).toEqual(['30000.00'])
    }
  })

  test('says nothing of it where nothing is owed', () => {
    for (const owedOf of [completed, terminated]) {
      expect(owedOf('20000')).toEqual([undefined])
      expect(owedOf('20500', '500')).toEqual([undefined])
    }
  })
})

describe('a report', () => {
  const dueAt = at('2027-06-01T12:00:00Z')
  const back = { sections: ['gastos'], message: 'Falta un recibo.', dueAt }
  const giveBack = (changes: object, signed = by('officer')) =>
    refusalOf(() => returnReport(aReport('submitted'), { ...back, ...changes }, signed))

  test('is handed in complete', () => {
    const report = aReport('due')
    expect(refusalOf(() => submitReport(report, {}, by('representative')))).toBe(undefined)
    const lacking = { ...report, report: { ...report.report, incomplete: ['gastos'] } }
    expect(refusalOf(() => submitReport(lacking, {}, by('representative')))).toBe('incomplete')
  })

  test('is returned with sections, a message and a due date still to come', () => {
    expect(giveBack({})).toBe(undefined)
    expect(giveBack({ sections: [] })).toBe('sections_missing')
    expect(giveBack({ message: '' })).toBe('message_missing')
    expect(giveBack({ dueAt: afterTheGrace })).toBe('due_date_past')
    expect(giveBack({}, inConflict('officer'))).toBe('conflicted')
  })

  test('is accepted by someone without a conflict, on an award in force', () => {
    expect(refusalOf(() => acceptReport(aReport('submitted'), {}, inConflict('officer')))).toBe('conflicted')
    const ended = { ...aReport('submitted'), ...anAward({ status: 'completed' }) }
    expect(refusalOf(() => acceptReport(ended, {}, by('officer')))).toBe('award_not_active')
  })
})
