import { data } from 'react-router'

import {
  type BulkInput,
  type BulkKind,
  bulkInput,
  bulkKindsFor,
  bulkRequestOf,
} from '#app/domain/bulk-action.ts'
import { Refusal, type RefusalCode } from '#app/domain/refusal.ts'
import { m } from '#app/messages/compiled/messages.js'
import { planByHand } from '#db/assignment-dry-run.ts'
import { listPossibleReviewers } from '#db/assignment-stage.ts'
import { findBoard } from '#db/board.ts'
import { type StoredBulk, findBulk, planBulk, previewBulk } from '#db/bulk-action.ts'
import { listBulkTargets } from '#db/bulk-targets.ts'
import { type Choice, listChosen } from '#db/case-choice.ts'
import { summarizeCases } from '#db/case-list.ts'
import { listReasons } from '#db/call-reasons.ts'

import { assigningAt } from './assigning-page.ts'
import { refusalSentence } from './attempt.ts'
import { readCaseFilter } from './case-list-page.ts'
import { found, requireId } from './found.ts'
import { readForm } from './read-form.ts'

/** What a bulk action is chosen for: everything that matches the address's filter, and what its reader may have done with it. */
export async function readBulkChoice(personId: string, slug: string, request: Request) {
  const board = found(await findBoard(personId, slug))
  const kinds = bulkKindsFor(board.roles)
  if (kinds.length === 0) throw data(null, { status: 404 })
  const { searchParams } = new URL(request.url)
  const q = (searchParams.get('q') ?? '').trim()
  const { filter, faults } = readCaseFilter(board, q)
  const choice: Choice = { readerId: personId, callId: board.id, filter }
  const count = faults.length === 0 ? (await summarizeCases(choice)).count : 0
  const wanted = kinds.find((kind) => kind === searchParams.get('kind'))
  const reasons = kinds.includes('decline') ? await listReasons(board.id) : []
  return {
    board,
    kinds,
    wanted,
    q,
    faults,
    choice,
    count,
    reasons,
    ...(await asking(personId, slug, request, kinds)),
  }
}

/** Who could be asked to review, and in which stage; nobody where the reader is no officer. */
async function asking(personId: string, slug: string, request: Request, kinds: readonly BulkKind[]) {
  if (!kinds.includes('assign')) return { stage: undefined, reviewers: [] }
  const { stage } = await assigningAt(personId, slug, request)
  return { stage, reviewers: await listPossibleReviewers(stage.id) }
}

type Chosen = Awaited<ReturnType<typeof readBulkChoice>>

/** Reads the form of a bulk action. */
export async function readBulkForm(request: Request) {
  return readForm(request, bulkInput, {
    kind: m.bulk_kind(),
    heading: m.bulk_heading(),
    message: m.bulk_message(),
    reviewers: m.bulk_reviewers(),
    reasonCodes: m.decision_reasons(),
    comment: m.bulk_comment(),
    feedback: m.decision_feedback(),
  })
}

/** Makes the dry run that was asked for, and answers the path below the call where it stands. */
export async function dryRun(chosen: Chosen, input: BulkInput): Promise<string> {
  const { choice, stage, q, reviewers, kinds } = chosen
  if (!kinds.includes(input.kind)) throw data(null, { status: 404 })
  const asked = bulkRequestOf(input)
  if (asked) return `bulk/${await planBulk(choice, q, asked)}`
  const reviewerIds = reviewers.map(({ id }) => id).filter((id) => input.reviewers.includes(id))
  const applicationIds = await listChosen(choice)
  return `assignment/${await planByHand(found(stage).id, choice.readerId, { reviewerIds, applicationIds })}`
}

/** One's own bulk action of the call in the address. */
export async function ownBulk(personId: string, { slug, action }: { slug: string; action: string }) {
  const bulk = found(await findBulk(personId, requireId(action)))
  return found(bulk.call.slug === slug ? bulk : undefined)
}

/** What the page of a bulk action shows: its targets, those that are refused and why, and the letter as an example. */
export async function readBulkPage(bulk: StoredBulk, personId: string) {
  if (bulk.status === 'trying') return { targets: [], refused: [], letters: [] }
  const [targets, refused] = await Promise.all([
    listBulkTargets(personId, bulk.id, { refused: false }),
    listBulkTargets(personId, bulk.id, { refused: true }),
  ])
  const [first] = targets
  const isReady = bulk.status === 'ready'
  return {
    targets,
    refused: await Promise.all(
      refused.map(async ({ refusal, ...it }) => ({
        ...it,
        why: refusal === null ? '' : await whyNot(refusal),
      })),
    ),
    letters: isReady && first ? await previewBulk(bulk, first, personId) : [],
  }
}

/** Nobody looked at a page while these changed: their state was never one for this. */
async function whyNot(refusal: RefusalCode): Promise<string> {
  return refusal === 'move_not_open' ? m.bulk_not_open() : refusalSentence(new Refusal(refusal))
}
