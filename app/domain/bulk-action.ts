import { z } from 'zod'

/** What can be done at once with every application that matches a filter. */
export const bulkKinds = ['remind', 'start_review', 'write', 'assign'] as const
export type BulkKind = (typeof bulkKinds)[number]

const words = z.string().trim()

/** What a bulk action is to do, as it is kept beside its dry run; asking reviewers is a plan of assignment instead. */
export const bulkRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('remind') }),
  z.object({ kind: z.literal('start_review') }),
  z.object({ kind: z.literal('write'), heading: words.min(1), message: words.min(1) }),
])
export type BulkRequest = z.infer<typeof bulkRequest>

/** The form of a bulk action: what the chosen kind needs has to be there. */
export const bulkInput = z
  .object({
    kind: z.enum(bulkKinds, 'problem_required_choice'),
    heading: words.max(120).default(''),
    message: words.max(5_000).default(''),
    reviewers: z.array(z.uuid()).default([]),
  })
  .superRefine(({ kind, heading, message, reviewers }, context) => {
    const missing = (path: string, text: string) => {
      context.addIssue({ code: 'custom', path: [path], message: text })
    }
    if (kind === 'write' && heading === '') missing('heading', 'problem_required')
    if (kind === 'write' && message === '') missing('message', 'problem_required')
    if (kind === 'assign' && reviewers.length === 0) missing('reviewers', 'problem_required_choice')
  })
export type BulkInput = z.output<typeof bulkInput>

/** What can be done at once with decisions; each is a step that one person may take with one of them. */
export const batchKinds = ['propose', 'approve', 'release'] as const
export type BatchKind = (typeof batchKinds)[number]

/** What is done with decisions, as it is kept: `slateId` is the slate whose awards are proposed. */
export const batchRequest = z.object({ kind: z.enum(batchKinds), slateId: z.string().optional() })
export type BatchRequest = z.infer<typeof batchRequest>

/** Anything that is done in the background, target by target. */
export const workRequest = z.union([bulkRequest, batchRequest])
export type WorkRequest = z.infer<typeof workRequest>

export type BulkStatus = 'ready' | 'applying' | 'applied' | 'stopped'

/** How many applications a bulk action takes at most: each is tried before it is shown. */
export const bulkAtMost = 1_000
