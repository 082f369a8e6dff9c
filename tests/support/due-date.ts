import { rowsAnswer } from '#app/domain/answer.ts'
import { readSetup, types } from '#tests/support/call-setups.ts'
import type { TestPerson } from '#tests/support/people.ts'
import type { SmallCall } from '#tests/support/small-call.ts'

const dayLength = 86_400_000
const minute = 60_000

/** So many days from now, to the minute, as an officer can type it. */
export function inDays(days: number): Date {
  return new Date(Math.floor(Date.now() / minute) * minute + days * dayLength)
}

/** An officer types another day, or none, until which the reviews of a call are due. */
export async function movesDueDate(officer: TestPerson, { slug }: SmallCall, dueAt: Date | null) {
  const { answers } = await readSetup(officer, slug)
  const due = dueAt ? typedInLima(dueAt) : ''
  const stages = rowsAnswer(answers['stages']).map((row) =>
    row['kind'] === 'review' ? { ...row, due } : row,
  )
  return types(officer, slug, 'stages', { stages })
}

/** A moment as it is typed, `15/3/2027 17:00`; Lima is five hours behind at all times of the year. */
function typedInLima(at: Date): string {
  const [day = '', hour = ''] = new Date(at.getTime() - 300 * minute).toISOString().split('T')
  return `${day.split('-').reverse().join('/')} ${hour.slice(0, 5)}`
}
