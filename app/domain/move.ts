import type { Capacity } from './capacity.ts'
import type { NoticeTemplate } from './notice.ts'

export const machineNames = [
  'application',
  'decision',
  'review',
  'award',
  'payment',
  'report',
  'tranche',
  'amendment',
] as const
export type Machine = (typeof machineNames)[number]

/** Stands for the remembered way back in a table of moves: the status that the subject came from, one of `back`. */
export const wayBack = 'came_from'

/** Stands for "before the first status" in a table of moves. */
export const start = 'start'

/** Where a move takes the application among the call's stages. */
export type StageStep = 'first' | 'review' | 'next_form'

/**
 * One move: from → to, who may make it, the stage it leads to and the notice it owes. A `decided` move happens only when
 * a decision is released.
 */
export type MoveRule<Status extends string = string> = {
  from: Readonly<Partial<Record<Status | typeof start, Status | typeof wayBack>>>
  back?: readonly Status[]
  by: readonly Capacity[]
  stage?: StageStep
  notice?: NoticeTemplate
  decided?: true
}

export type MoveTable = Readonly<Record<string, MoveRule>>

type EachKey<Union> = Union extends unknown ? keyof Union : never
type EachValue<Union> = Union extends unknown ? Union[keyof Union] : never
type Froms<Table extends MoveTable> = Table[keyof Table]['from']

/** Every status that a table of moves speaks of. */
export type StatusOf<Table extends MoveTable> = Exclude<
  Extract<EachKey<Froms<Table>>, string> | Extract<EachValue<Froms<Table>>, string>,
  typeof start | typeof wayBack
>

/** A concrete step of a move; `from` is null at the start. */
export type Step = { from: string | null; to: string }

/** Every concrete step of a move, the remembered ways back written out. */
export function stepsOf(rule: MoveRule): Step[] {
  return Object.entries(rule.from).flatMap(([from, to]) => {
    const targets = to === wayBack ? (rule.back ?? []) : to === undefined ? [] : [to]
    return targets.map((target) => ({ from: from === start ? null : from, to: target }))
  })
}

/** Whether someone with these capacities in the case may make the move at all, its guards aside. */
export function mayMove(rule: MoveRule, held: readonly Capacity[]): boolean {
  return rule.by.some((it) => held.includes(it))
}
