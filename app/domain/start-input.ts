import { z } from 'zod'

/** For whom an application is begun, whether beside another one, and from the answers of which earlier one. */
export const startInput = z.object({
  organization: z.uuid('problem_required_choice'),
  another: z.array(z.string()),
  from: z.union([z.literal(''), z.uuid()]).optional(),
})
