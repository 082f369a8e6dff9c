import { randomUUID } from 'node:crypto'

import { dayIn, monthOf } from '#app/domain/calendar.ts'

import type { Tx } from '../connection.ts'
import { json } from '../json.ts'
import { demoAnswers } from './demo/answers.ts'
import type { DemoApplication } from './demo/application-content.ts'
import { closedCall } from './demo/closed-call.ts'
import type { DemoCourse } from './demo/courses.ts'
import { staff } from './demo/people.ts'
import type { DemoDays } from './demo-days.ts'
import { storeAttachments, type StoreFile } from './demo-files.ts'
import type { DemoPeople } from './demo-people.ts'

type Typed = { it: DemoApplication; course: DemoCourse; id: string; storeFile: StoreFile }
type World = { days: DemoDays; person: DemoPeople }

const minute = 60_000

/** Stores the answers of a draft with their files and revisions; one begun as a first sentence was finished the next day. */
export async function storeAnswers(tx: Tx, world: World, typed: Typed) {
  const { it, course, id } = typed
  const by = world.person(course.enteredBy ?? it.organization.representatives[0].key)
  const first = world.days.at(course.begunDaysAgo, '09:30')
  const revisions = Object.entries(demoAnswers(it, factsOf(world, typed))).flatMap(
    ([question, value], index) =>
      revisionsOf(question, value, new Date(first.getTime() + index * 3 * minute)),
  )
  await storeAttachments(tx, typed, { by, at: first })
  await tx
    .insertInto('answer_revisions')
    .values(
      revisions.map(({ value, ...rest }) => ({
        application_id: id,
        ...rest,
        base_revision: rest.revision - 1,
        value: json(value),
        op_id: randomUUID(),
        made_by: by,
      })),
    )
    .execute()
  const latest = new Map(revisions.map((it) => [it.question, it]))
  await tx
    .insertInto('answers')
    .values(
      [...latest.values()].map(({ question, revision, value, made_at: updated_at }) => ({
        application_id: id,
        question,
        value: json(value),
        revision,
        updated_by: by,
        updated_at,
      })),
    )
    .execute()
}

function revisionsOf(question: string, value: unknown, made_at: Date) {
  const sentence = question === 'problem' && typeof value === 'string' ? firstSentence(value) : undefined
  if (sentence === undefined) return [{ question, revision: 1, value, made_at }]
  const later = new Date(made_at.getTime() + 26 * 60 * minute)
  return [
    { question, revision: 1, value: sentence, made_at },
    { question, revision: 2, value, made_at: later },
  ]
}

function firstSentence(words: string): string | undefined {
  const end = words.indexOf('. ')
  return end < 0 ? undefined : words.slice(0, end + 1)
}

function factsOf({ days }: World, { it, course }: Typed) {
  const { assembly } = it.organization
  const closing = days.on(closedCall.closesDaysAgo)
  const sent = days.at(course.submittedDaysAgo ?? closedCall.closesDaysAgo, '12:00')
  const promised = assembly === 'file' ? undefined : new Date(sent.getTime() + assembly * 24 * 60 * minute)
  return {
    closingMonth: monthOf(closing),
    ...(promised && { promisedDay: dayIn(promised, 'America/Lima') }),
    ...(course.enteredBy && { facilitator: staff.find(({ key }) => key === course.enteredBy)?.name ?? '' }),
  }
}
