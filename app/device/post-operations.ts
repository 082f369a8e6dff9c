import { isRecord, numberAt, textAt } from './narrow.ts'
import { askPortal } from './network.ts'
import type { Operation, OtherText } from './operation.ts'

/** What the portal made of one operation. */
export type Outcome =
  { how: 'saved'; revision: number } | { how: 'conflict'; other: OtherText } | { how: 'refused' }

/** How a request went: answered, the session is over, asked to wait so many seconds, or nothing was heard. */
export type Answered =
  | { is: 'answered'; time: string; outcomes: Map<string, Outcome> }
  | { is: 'signed_out' }
  | { is: 'unheard'; seconds: number }

const patience = 20_000
/** Browsers let no more than this outlive the page. */
const outlives = 60_000

/** Operations on different answers of one application, by one person. */
export type Batch = [Operation, ...Operation[]]

/** Sends them as a form would send its fields. */
export async function postOperations(operations: Batch): Promise<Answered> {
  const [{ person, application }] = operations
  const body = bodyOf(operations, person)
  const headers = { Accept: 'application/json' }
  const keepalive = body.toString().length < outlives
  const init = { method: 'POST', body, headers, redirect: 'error', keepalive } as const
  try {
    const response = await askPortal(`/apply/${application}/answers`, init, patience)
    return await answerIn(response, operations)
  } catch {
    return { is: 'unheard', seconds: 0 }
  }
}

function bodyOf(operations: readonly Operation[], person: string): URLSearchParams {
  const typed = operations.flatMap(({ op, question, base, after, fields }) => [
    ['asked', question],
    [`op:${question}`, op],
    [`base:${question}`, String(base)],
    ...after.map((it) => [`after:${question}`, it]),
    ...fields.map(([name, value]) => [name, value]),
  ])
  return new URLSearchParams([['person', person], ...typed])
}

async function answerIn(response: Response, operations: readonly Operation[]): Promise<Answered> {
  if (response.status === 401) return { is: 'signed_out' }
  // Nothing of this application is theirs any more, or the words are more than a post may hold.
  if ([404, 413].includes(response.status)) return { is: 'answered', time: '', outcomes: refused(operations) }
  if (!response.ok) return { is: 'unheard', seconds: Number(response.headers.get('Retry-After') ?? 0) }
  const said: unknown = await response.json()
  const list: unknown = isRecord(said) ? said['outcomes'] : undefined
  if (!Array.isArray(list)) return { is: 'unheard', seconds: 0 }
  const outcomes = new Map(list.map((it: unknown) => [textAt(it, 'question'), outcome(it)]))
  return { is: 'answered', time: textAt(said, 'time'), outcomes }
}

function outcome(said: unknown): Outcome {
  const how = textAt(said, 'outcome')
  if (how === 'saved') return { how, revision: numberAt(said, 'revision') }
  if (how !== 'conflict') return { how: 'refused' }
  const other = isRecord(said) ? said['other'] : undefined
  return {
    how,
    other: { by: textAt(other, 'by'), when: textAt(other, 'when'), text: textAt(other, 'text') },
  }
}

function refused(operations: readonly Operation[]): Map<string, Outcome> {
  return new Map(operations.map(({ question }) => [question, { how: 'refused' } as const]))
}
