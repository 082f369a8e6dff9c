import { z } from 'zod'

import type { Role } from './role.ts'

/** What can be done at once with every application that matches a filter. */
export const bulkKinds = [
  'remind',
  'start_review',
  'close_review',
  'write',
  'assign',
  'invite',
  'decline',
  'approve',
  'release',
] as const
export type BulkKind = (typeof bulkKinds)[number]

const ofApprovers: readonly BulkKind[] = ['invite', 'decline', 'approve', 'release']
const onlyOfApprovers: readonly BulkKind[] = ['approve', 'release']

/** What somebody with these roles over a call may ask for; each rule still says of whom it may be done, and by whom. */
export function bulkKindsFor(roles: readonly Role[]): BulkKind[] {
  const isOfficer = roles.includes('officer')
  const isApprover = roles.includes('approver')
  return bulkKinds.filter(
    (kind) => (isOfficer && !onlyOfApprovers.includes(kind)) || (isApprover && ofApprovers.includes(kind)),
  )
}

const words = z.string().trim()

/** What a bulk action is to do, as it is kept beside its dry run; asking reviewers is a plan of assignment instead. */
export const bulkRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['remind', 'start_review', 'close_review', 'approve', 'release']) }),
  z.object({ kind: z.literal('write'), heading: words.min(1), message: words.min(1) }),
  z.object({ kind: z.literal('invite'), feedback: words }),
  z.object({ kind: z.literal('decline'), feedback: words.min(1), reasonCodes: z.array(z.string()).min(1) }),
])
export type BulkRequest = z.infer<typeof bulkRequest>

/** The form of a bulk action: what the chosen kind needs has to be there. */
export const bulkInput = z
  .object({
    kind: z.enum(bulkKinds, 'problem_required_choice'),
    heading: words.max(120).default(''),
    message: words.max(5_000).default(''),
    reviewers: z.array(z.uuid()).default([]),
    reasonCodes: z.array(z.string()).default([]),
    comment: words.max(5_000).default(''),
    feedback: words.max(5_000).default(''),
  })
  .superRefine(({ kind, heading, message, reviewers, reasonCodes, feedback }, context) => {
    const missing = (path: string, text: string) => {
      context.addIssue({ code: 'custom', path: [path], message: text })
    }
    if (kind === 'write' && heading === '') missing('heading', 'problem_required')
    if (kind === 'write' && message === '') missing('message', 'problem_required')
    if (kind === 'assign' && reviewers.length === 0) missing('reviewers', 'problem_required_choice')
    if (kind === 'decline' && reasonCodes.length === 0) missing('reasonCodes', 'problem_required_choice')
    if (kind === 'decline' && feedback === '') missing('feedback', 'problem_required')
  })
export type BulkInput = z.output<typeof bulkInput>

/** The action that a form asked for; nothing where it asks reviewers. */
export function bulkRequestOf({ kind, ...typed }: BulkInput): BulkRequest | undefined {
  const { heading, message, reasonCodes, comment, feedback } = typed
  if (kind === 'assign') return undefined
  if (kind === 'write') return { kind, heading, message }
  if (kind === 'invite') return { kind, feedback: comment }
  return kind === 'decline' ? { kind, feedback, reasonCodes } : { kind }
}

/** What can be done at once with decisions; each is a step that one person may take with one of them. */
export const batchKinds = ['propose', 'approve', 'release'] as const
export type BatchKind = (typeof batchKinds)[number]

/** What is done with decisions, as it is kept: `slateId` is the slate whose awards are proposed. */
export const batchRequest = z.object({ batch: z.enum(batchKinds), slateId: z.string().optional() })
export type BatchRequest = z.infer<typeof batchRequest>

/** Anything that is done in the background, target by target. */
export const workRequest = z.union([bulkRequest, batchRequest])
export type WorkRequest = z.infer<typeof workRequest>

export type BulkStatus = 'trying' | 'ready' | 'applying' | 'applied' | 'stopped'

/** So many targets are tried while the page waits; more are tried in the background. */
export const bulkTriedAtOnce = 40
