import type { FieldProblem } from './field-problem.ts'

type Reply = {
  problems?: readonly FieldProblem[]
  refusal?: string
  values?: Readonly<Record<string, readonly string[]>>
}

/** What a form's answer holds, whichever it is: what is wrong beside fields, a rule's no, and what was typed. */
export function replyOf(reply: Reply | undefined) {
  return { problems: reply?.problems ?? [], refusal: reply?.refusal, values: reply?.values }
}
