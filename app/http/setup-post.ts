import { data, redirect } from 'react-router'

import type { Answers } from '#app/domain/answer.ts'
import { isFixed } from '#app/domain/call-changes.ts'
import { type SetupPartName, setupQuestions } from '#app/domain/call-setup.ts'
import type { Problem } from '#app/domain/problem.ts'
import { readRaw } from '#app/domain/read-answer.ts'
import { movedRows } from '#app/domain/row-move.ts'
import { savePart } from '#db/call-save.ts'
import type { CallSetup } from '#db/call-setup.ts'

import { postedText } from './posted-operation.ts'
import { attempt } from './attempt.ts'
import { readFields } from './body.ts'
import { setupWords } from './setup-words.ts'

/** A part as it was posted: what was typed in the questions that can be answered, with the rows moved as was asked. */
async function readPart(request: Request, setup: CallSetup, part: SetupPartName) {
  const fields = await readFields(request)
  const progress = { isPublished: setup.publishedAt !== null, hasBegun: setup.applications > 0 }
  const open = setupQuestions(part, setup.known).filter(
    ({ key }) => !isFixed(key, progress, setup.known.locales),
  )
  const moved = open.flatMap((question) => {
    const rows = question.kind === 'rows' ? movedRows(question, fields) : undefined
    return rows ? [[question.key, rows] as const] : []
  })
  const typed: Answers = {
    ...Object.fromEntries(open.map((question) => [question.key, readRaw(question, fields)])),
    ...Object.fromEntries(moved),
  }
  return { typed, moved, baseRevision: Number(postedText(fields, 'base')) || 0 }
}

/** What a part's page shows again: everything typed, and why it was not kept as it is. */
export type PartReply = {
  typed: Answers
  problems: Problem[]
  rowCounts?: Record<string, number>
  conflict?: { answers: Answers; by: string; at: Date }
  refusal?: string
}

type By = { personId: string; now: Date }

/** Saves a posted part; what cannot be kept comes back with everything typed, and with a colleague's version of it. */
export async function savePostedPart(request: Request, setup: CallSetup, part: SetupPartName, by: By) {
  const { typed, moved, baseRevision } = await readPart(request, setup, part)
  const reply = (status: number, rest: Partial<PartReply>) =>
    data<PartReply>({ typed, problems: [], ...rest }, { status })
  if (moved.length > 0)
    return reply(200, { rowCounts: Object.fromEntries(moved.map(([key, rows]) => [key, rows.length])) })
  const asking = { ...by, slug: setup.slug, words: setupWords() }
  const saved = await attempt(() => savePart(asking, { part, typed, baseRevision }))
  if ('data' in saved) return reply(409, { refusal: saved.data.refusal })
  if (saved.outcome === 'conflict') return reply(409, { conflict: saved.other })
  if (saved.outcome === 'wrong') return reply(422, { problems: saved.problems })
  const page = `/manage/calls/${saved.slug}/setup`
  return redirect(saved.problems.length > 0 ? `${page}/${part}?check` : `${page}?saved=${part}`)
}
