import { requestChanges } from '#app/domain/application-changes.ts'
import { proposeLateAcceptance } from '#app/domain/application-late.ts'
import { withdraw } from '#app/domain/application-leave.ts'
import { closeReview, startReview } from '#app/domain/application-review.ts'
import { submit, submitLate } from '#app/domain/application-submit.ts'

import { type Rule, changeApplicationIn } from '../application.ts'
import type { Tx } from '../connection.ts'
import { applications } from './demo/applications.ts'
import { closedCall } from './demo/closed-call.ts'
import { type DemoCourse, courses, officeDays } from './demo/courses.ts'
import type { DemoWorld } from './demo-applications.ts'
import type { Step } from './demo-replay.ts'
import { storeScreening } from './demo-screening.ts'

const hour = 3_600_000

/** What happened to each application outside its reviews and decisions, in the order of its life. */
export function courseSteps(world: DemoWorld): Step[] {
  return courses.flatMap((course, index) => [
    ...submitted(world, course, index),
    ...screened(world, course, index),
    ...askedForChanges(world, course),
    ...withdrew(world, course),
    ...taken(world, course, index),
  ])
}

/** A move of the application of this course, made by this person. */
function moved({ application, person }: DemoWorld, course: DemoCourse, by: string, rule: Rule): Step['act'] {
  return (tx: Tx, at: Date) =>
    changeApplicationIn(tx, application(course.application), { asker: { personId: person(by) }, at }, rule)
}

function submitted(world: DemoWorld, course: DemoCourse, index: number): Step[] {
  const by = course.enteredBy ?? speakerOf(course.application)
  const { submittedDaysAgo, late } = course
  if (submittedDaysAgo !== undefined) {
    const at = world.days.at(submittedDaysAgo, timeOf(10, index * 13))
    const rule: Rule = (file, signed) => submit(file, { reachedUsAt: at, declared: true }, signed)
    return [{ at, act: moved(world, course, by, rule) }]
  }
  if (!late) return []
  const closedAt = world.days.at(closedCall.closesDaysAgo, '17:00')
  const at = new Date(closedAt.getTime() + late.hours * hour)
  const deviceAt = new Date(closedAt.getTime() - late.deviceHoursBeforeClosing * hour)
  const rule: Rule = (file, signed) => submitLate(file, { reachedUsAt: at, declared: true, deviceAt }, signed)
  const propose: Rule = (file, signed) => proposeLateAcceptance(file, {}, signed)
  return [
    { at, act: moved(world, course, by, rule) },
    {
      at: world.days.at(officeDays.screened + 1, '11:10'),
      act: moved(world, course, late.proposedBy, propose),
    },
  ]
}

/** Whoever is past screening has every item answered; where it is under way, the items that come first. */
function screened(world: DemoWorld, course: DemoCourse, index: number): Step[] {
  const { officer, changes } = course
  if (!officer) return []
  const at = world.days.at(changes ? changes.daysAgo : officeDays.screened, timeOf(9, index * 7))
  const about = {
    applicationId: world.application(course.application),
    stageId: world.call.stageIds[0] ?? '',
    by: world.person(officer),
    notes: course.screening ?? {},
    underWay: course.status === 'submitted' || changes !== undefined,
  }
  return [{ at, act: (tx) => storeScreening(tx, about, at) }]
}

function askedForChanges(world: DemoWorld, course: DemoCourse): Step[] {
  const { changes, officer } = course
  if (!changes || !officer) return []
  const { sections, message } = changes
  const dueAt = world.days.at(changes.dueDaysAgo, '17:00')
  const rule: Rule = (file, signed) => requestChanges(file, { sections, message, dueAt }, signed)
  return [{ at: world.days.at(changes.daysAgo, '15:40'), act: moved(world, course, officer, rule) }]
}

function withdrew(world: DemoWorld, course: DemoCourse): Step[] {
  const { withdrawn } = course
  if (!withdrawn) return []
  const rule: Rule = (file, signed) => withdraw(file, {}, signed)
  return [{ at: world.days.at(withdrawn.daysAgo, '18:25'), act: moved(world, course, withdrawn.by, rule) }]
}

/** Into review and, where its reviews were closed, on to the panel. */
function taken(world: DemoWorld, course: DemoCourse, index: number): Step[] {
  const { officer, status, withdrawn } = course
  const reviewed = withdrawn ? withdrawn.from === 'in_review' : !unread.includes(status)
  if (!officer || !reviewed) return []
  const start: Rule = (file, signed) => startReview(file, {}, signed)
  const close: Rule = (file, signed) => closeReview(file, { reason: '' }, signed)
  const started = {
    at: world.days.at(officeDays.screened, timeOf(14, index * 3)),
    act: moved(world, course, officer, start),
  }
  if (withdrawn || status === 'in_review') return [started]
  const closedAt = world.days.at(officeDays.panel, timeOf(11, index * 4))
  return [started, { at: closedAt, act: moved(world, course, officer, close) }]
}

const unread: readonly string[] = ['draft', 'submitted', 'changes_requested', 'ineligible']

function speakerOf(key: string): string {
  const found = applications.find((it) => it.key === key)
  if (!found) throw new Error(`no application ${key}`)
  return found.organization.representatives[0].key
}

/** A time of day so many minutes after this hour. */
export function timeOf(hours: number, minutes: number): string {
  return [hours + Math.floor(minutes / 60), minutes % 60].map((it) => String(it).padStart(2, '0')).join(':')
}
