import { z } from 'zod'

/**
 * What an officer asks of a plan: so many reviewers for each application, at most so many reviews for each of these
 * reviewers (null: no limit). `applicationIds` are the only ones that get new reviewers; null means all of the stage.
 */
export const planRequest = z.object({
  needed: z.int().min(1).max(20),
  limit: z.int().min(1).nullable(),
  reviewerIds: z.array(z.uuid()).min(1),
  applicationIds: z.array(z.uuid()).min(1).nullable(),
})
export type PlanRequest = z.infer<typeof planRequest>

const chosen = z.array(z.uuid('problem_required_choice')).min(1, 'problem_required_choice')

/** The form of a plan for all applications of a stage; an empty limit is none. */
export const planInput = z.object({
  needed: z
    .string()
    .default('')
    .transform(Number)
    .pipe(z.int('problem_not_a_number').min(1, 'problem_not_a_number').max(20, 'problem_not_a_number')),
  limit: z
    .string()
    .default('')
    .transform((typed) => (typed.trim() === '' ? null : Number(typed)))
    .pipe(
      z
        .int('problem_not_a_number')
        .min(1, 'problem_not_a_number')
        .max(999, 'problem_not_a_number')
        .nullable(),
    ),
  reviewers: chosen,
  /** A filter that chooses the applications; empty for all of the stage. */
  q: z.string().trim().default(''),
})

/** The form that asks one reviewer about several applications. */
export const byHandInput = z.object({
  reviewer: z.uuid('problem_required_choice'),
  applications: chosen,
})

/** The form of what reviewers may choose: how many applications they take by themselves (0: none), and whether they say wishes. */
export const choosingInput = z.object({
  takeAtMost: z
    .string()
    .default('')
    .transform((typed) => (typed.trim() === '' ? NaN : Number(typed)))
    .pipe(z.int('problem_not_a_number').min(0, 'problem_not_a_number').max(99, 'problem_not_a_number')),
  asksPreferences: z
    .string()
    .optional()
    .transform((it) => it === 'yes'),
})

/** What an officer does with a plan: applies it, or has it made again from what is true now. */
export const planStepInput = z.object({ intent: z.enum(['apply', 'again']) })
