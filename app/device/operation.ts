/** One input of a question as a form would send it, and for a choice from a list the words that were shown. */
export type Field = [name: string, value: string, shown?: string]

/**
 * One answer as it was typed on this device, on top of the revision that its writer saw (`base`). `after` are earlier
 * operations on the same answer that were sent and of which nothing was heard, the latest first. Once `tried`, an operation
 * may have arrived, and never changes; what is typed later is another one.
 */
export type Operation = {
  op: string
  person: string
  application: string
  question: string
  label: string
  fields: Field[]
  base: number
  after: string[]
  at: number
  tried: boolean
  /** What the portal said where it could not simply save; it waits for its writer, and is not sent again by itself. */
  held?: 'conflict' | 'refused'
  other?: OtherText
}

/** What somebody else wrote meanwhile. */
export type OtherText = { by: string; when: string; text: string }

const mostBefore = 40

/** An operation in the place of another: after it where that one may have arrived, else after what it came after. */
export function following(next: Operation, previous: Operation, mayHaveArrived: boolean): Operation {
  const before = mayHaveArrived ? [previous.op, ...previous.after] : previous.after
  return { ...next, after: before.slice(0, mostBefore) }
}

/** A random id. `crypto.randomUUID` is missing on older phones and without https. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = [...bytes].map((it) => it.toString(16).padStart(2, '0')).join('')
  return hex.replace(/(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-8$4-')
}
