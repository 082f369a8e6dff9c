import { z } from 'zod'

import type { Preference } from './assignment-problem.ts'
import type { Signed } from './capacity.ts'
import { refuseUnless } from './refusal.ts'
import { assign, type AssignInput } from './review-assign.ts'
import type { ReviewChange, ReviewFile } from './review-case.ts'

/** What a reviewer takes by themselves: `wanted` is how many reviewers the application is to have. */
export type TakeInput = Pick<AssignInput, 'reviewerConflicted' | 'load' | 'limit'> & { wanted: number }

/** A reviewer asks for an application that still lacks reviewers; `load` are those of the stage that they took before. */
export function take(file: ReviewFile, { wanted, ...input }: TakeInput, signed: Signed): ReviewChange {
  refuseUnless(file.askedIds.length < wanted, 'enough_reviewers')
  return assign(file, { ...input, reviewerId: signed.by.personId ?? '', way: 'self_service' }, signed)
}

export const preferenceAnswers = ['wants', 'neither', 'rather_not'] as const

/** The name of the input of what a reviewer would rather have. */
export function preferenceField(applicationId: string): string {
  return `wish_${applicationId}`
}

/** The form of everything that is offered: a wish for each, and perhaps one that is taken now. */
export function offersForm(ids: readonly string[]) {
  return z.object({
    take: z.uuid().optional(),
    ...Object.fromEntries(ids.map((id) => [preferenceField(id), z.string().default('')])),
  })
}

/** The wishes that were told, by application; neither takes an earlier one back. */
export function readPreferences(
  ids: readonly string[],
  typed: Readonly<Record<string, unknown>>,
): Map<string, Preference | null> {
  const answer = z.enum(preferenceAnswers)
  const told = ids.flatMap((id) => {
    const { data } = answer.safeParse(typed[preferenceField(id)])
    return data === undefined ? [] : [[id, data === 'neither' ? null : data] as const]
  })
  return new Map(told)
}
