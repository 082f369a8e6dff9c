import { expect, test } from 'vitest'

import { applicationStatuses, moves } from '#app/domain/application.ts'
import { requireWords } from '#app/domain/decision-words.ts'
import { outcomes } from '#app/domain/decision-outcome.ts'
import { formDefinition } from '#app/domain/form.ts'
import { figure } from '#app/domain/money.ts'
import { checkReview } from '#app/domain/review-check.ts'
import { call } from '#db/seed/comunidades-amazonicas/call.ts'
import { form } from '#db/seed/comunidades-amazonicas/form.ts'
import { reasonCodes } from '#db/seed/comunidades-amazonicas/reason-codes.ts'
import { rubric } from '#db/seed/comunidades-amazonicas/rubric.ts'
import { checklist } from '#db/seed/comunidades-amazonicas/screening.ts'
import { accounts } from '#db/seed/demo/accounts.ts'
import { applications } from '#db/seed/demo/applications.ts'
import { awards } from '#db/seed/demo/awards.ts'
import { closedCall } from '#db/seed/demo/closed-call.ts'
import { courses } from '#db/seed/demo/courses.ts'
import { decisions } from '#db/seed/demo/decisions.ts'
import { representatives, staff } from '#db/seed/demo/people.ts'
import { criterionKeys, reviewerKeys, type DemoScore } from '#db/seed/demo/review-content.ts'
import { conflicts, reviews } from '#db/seed/demo/reviews.ts'
import { technicalFileForm } from '#db/seed/demo/technical-file-form.ts'

const criteria = rubric.criteria.map((it) => ({
  ...it,
  weight: String(it.weight),
  scaleMin: String(it.scaleMin),
  scaleMax: String(it.scaleMax),
  justifiedScores: it.justifiedScores.map(String),
}))

const everyReview = reviews.flatMap(({ application, reviews: its }) =>
  its.map((review) => ({ application, ...review })),
)
const reviewed = ['in_panel', 'invited', 'awarded', 'waitlisted', 'declined']

function typed(score: DemoScore, at: number) {
  const [points, justification] = typeof score === 'number' ? [score, ''] : score
  return { criterion: criterionKeys[at] ?? '', score: String(points), justification }
}

function statusOf(application: string) {
  return courses.find((it) => it.application === application)?.status
}

function words(text: string): number {
  return text.split(/\s+/).length
}

test('each of the 24 applications has one course, and every status is met', () => {
  expect(courses.map((it) => it.application)).toEqual(applications.map((it) => it.key))
  expect([...new Set(courses.map((it) => it.status))].sort()).toEqual([...applicationStatuses].sort())
})

test('whoever submitted did so while the call was open, but for one who came in the grace', () => {
  const onTime = courses.filter((it) => it.submittedDaysAgo !== undefined)
  const outside = onTime.filter(
    ({ begunDaysAgo, submittedDaysAgo = 0 }) =>
      begunDaysAgo >= closedCall.opensDaysAgo ||
      submittedDaysAgo > begunDaysAgo ||
      submittedDaysAgo <= closedCall.closesDaysAgo,
  )
  expect(outside).toEqual([])
  const late = courses.filter((it) => it.late !== undefined)
  expect(late.map((it) => [it.application, it.status, (it.late?.hours ?? 99) < call.graceHours])).toEqual([
    ['guardianes-del-bosque', 'submitted', true],
  ])
  expect(onTime.length + late.length).toEqual(applications.filter((it) => it.budget).length)
})

test('who was asked for changes still has time, and only sections of the form are named', () => {
  const sections = form.sections.map((it) => it.key)
  const asked = courses.filter((it) => it.status === 'changes_requested')
  expect(asked).toHaveLength(1)
  expect(asked.flatMap((it) => it.changes?.sections ?? []).filter((it) => !sections.includes(it))).toEqual([])
  expect(asked.every((it) => (it.changes?.dueDaysAgo ?? 0) < 0)).toEqual(true)
})

test('the facilitator who typed an application neither screens nor decides it', () => {
  const typedByStaff = courses.filter((it) => it.enteredBy)
  expect(typedByStaff.map((it) => it.application)).toEqual(['radio-y-bote-purus'])
  const officers = staff.filter((it) => it.role === 'officer').map((it) => it.key)
  expect(courses.filter((it) => it.officer && !officers.some((key) => key === it.officer))).toEqual([])
  expect(decisions.filter((it) => !officers.some((key) => key === it.proposedBy))).toEqual([])
})

test('what screening notes is an item of the checklist', () => {
  const items = checklist.map((it) => it.key)
  const noted = courses.flatMap((it) => Object.keys(it.screening ?? {}))
  expect(noted).toEqual(['organization_eligible'])
  expect(noted.filter((it) => !items.includes(it))).toEqual([])
})

test.each(everyReview)('the review of $application by $reviewer can be handed in as it is', (review) => {
  expect(checkReview({ criteria }, review.scores.map(typed))).toEqual([])
  expect(words(review.notesToPanel)).toBeGreaterThan(3)
  expect(words(review.feedback)).toBeGreaterThan(7)
})

test('whatever is past review was reviewed by three people, none of whom declared a conflict', () => {
  const past = courses.filter((it) => reviewed.includes(it.status)).map((it) => it.application)
  const counted = past.map((application) => {
    const its = everyReview.filter((it) => it.application === application).map((it) => it.reviewer)
    return [application, new Set(its).size]
  })
  expect(counted).toEqual(past.map((application) => [application, 3]))
  const recused = conflicts.filter(({ application, reviewer }) =>
    everyReview.some((it) => it.application === application && it.reviewer === reviewer),
  )
  expect([conflicts.length, recused]).toEqual([1, []])
})

test('reviews are of applications that were reviewed, and no reviewer is asked twice', () => {
  for (const { application, reviews: done, unfinished = [] } of reviews) {
    const asked = [...done, ...unfinished].map((it) => it.reviewer)
    expect(new Set(asked).size).toEqual(asked.length)
    expect([...reviewed, 'in_review']).toContain(statusOf(application))
    if (unfinished.length > 0) expect(statusOf(application)).toEqual('in_review')
  }
  expect([...new Set(everyReview.map((it) => it.reviewer))].sort()).toEqual([...reviewerKeys].sort())
  expect(criterionKeys).toEqual(rubric.criteria.map((it) => it.key))
})

test.each(decisions)('the decision about $application says what its outcome needs', (decision) => {
  const facts = { awardMin: call.awardMin, awardMax: call.awardMax, currency: call.currency, reasonCodes }
  const limits = {
    ...facts,
    id: '',
    opensAt: new Date(0),
    closesAt: new Date(1),
    graceHours: 0,
    timeZone: call.timeZone,
    budget: closedCall.budget,
    offerDays: 15,
    reconsiderDays: 15,
    screeningByTwo: false,
    stages: [],
  }
  expect(() => requireWords({ call: limits }, decision)).not.toThrow()
  expect((decision.cancelReason !== undefined) === (decision.reaches === 'cancelled')).toEqual(true)
})

test('a released decision is where its application stands; one that is not has left it in the panel', () => {
  for (const { application, outcome, reaches } of decisions) {
    const released: string = Object.values(moves[outcomes[outcome].move].from)[0] ?? ''
    expect(statusOf(application)).toEqual(reaches === 'released' ? released : 'in_panel')
  }
  const decided = decisions.filter((it) => it.reaches === 'released').map((it) => it.application)
  const owed = courses.filter((it) =>
    ['awarded', 'waitlisted', 'declined', 'invited', 'ineligible'].includes(it.status),
  )
  expect(decided.toSorted()).toEqual(owed.map((it) => it.application).toSorted())
})

test('what is awarded and reserved stays within the budget of the call', () => {
  const kept = decisions.filter((it) => it.outcome === 'awarded' && it.reaches !== 'cancelled')
  const committed = kept.reduce((sum, it) => sum.plus(it.amount ?? '0'), figure(0))
  expect(committed.toNumber()).toBeLessThanOrEqual(Number(closedCall.budget))
})

test('the payments of each award add up to it, later ones wait for a report, and two people pay', () => {
  expect(awards.map((it) => it.application)).toEqual(['agua-de-lluvia', 'promotoras-de-salud'])
  for (const { application, tranches, reports } of awards) {
    const awarded = decisions.find((it) => it.application === application)?.amount
    expect(tranches.reduce((sum, it) => sum.plus(it.amount), figure(0)).toFixed()).toEqual(awarded)
    const accepted = reports.filter((it) => it.status === 'accepted').map((it) => it.number)
    for (const { number, status, report, paid } of tranches) {
      if (number > 1 && status !== 'planned') expect(accepted).toContain(report)
      expect(status === 'paid').toEqual(paid !== undefined)
      if (paid) expect(paid.preparedBy).not.toEqual(paid.paidBy)
    }
  }
})

test('a report does not spend more than was paid', () => {
  for (const { tranches, reports } of awards) {
    const paid = tranches.filter((it) => it.paid).reduce((sum, it) => sum.plus(it.amount), figure(0))
    const spent = reports.reduce((sum, it) => sum.plus(it.spent), figure(0))
    expect(spent.toNumber()).toBeLessThanOrEqual(paid.toNumber())
  }
})

test('six reviewers, two officers, one approver and one facilitator can be tried, each by an address of their own', () => {
  const roles = Map.groupBy(staff, (it) => it.role)
  expect([...roles].map(([role, its]) => [role, its.length])).toEqual([
    ['officer', 2],
    ['approver', 1],
    ['facilitator', 1],
    ['reviewer', 6],
  ])
  expect(accounts.filter((it) => it.role === undefined).map((it) => it.key)).toEqual([
    'teolinda',
    'irma',
    'misael',
    'kevin',
    'maribel',
  ])
  const keys = [...staff, ...representatives].map((it) => it.key)
  expect(new Set(keys).size).toEqual(keys.length)
  expect(new Set(accounts.map((it) => it.email)).size).toEqual(accounts.length)
})

test('the second stage has a form of its own that can be stored', () => {
  expect(formDefinition.safeParse(technicalFileForm).success).toEqual(true)
})
