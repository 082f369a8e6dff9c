import { createHash } from 'node:crypto'

import { z } from 'zod'

import { fieldName } from '#app/domain/answer.ts'
import type { Finding } from '#app/domain/problem.ts'
import type { Question, QuestionOf } from '#app/domain/question.ts'
import { readRaw, withoutTrailingEmpty } from '#app/domain/read-answer.ts'
import { movedRows } from '#app/domain/row-move.ts'
import { type ReceivedFile, safeFileName } from '#app/domain/upload.ts'
import type { AnswerOperation } from '#db/answer.ts'

import { readFields } from './body.ts'
import { receiveFile } from './upload.ts'

/** A page of questions as it was posted: what was typed, whatever it is, and the files that came with it. */
export type AnswerPost = {
  fields: FormData
  operations: AnswerOperation[]
  received: { question: QuestionOf<'files'>; file: ReceivedFile }[]
  /** What a device sent in parts and could not be taken: it has been told, and the page says it too. */
  notTaken: { question: QuestionOf<'files'>; finding: Finding }[]
  /** The question whose photos become one document. */
  joining?: QuestionOf<'files'> | undefined
}

/** Reads a posted page. Only questions that the page asked are read: what it did not show stays as it is. */
export async function readAnswerPost(request: Request, questions: readonly Question[]): Promise<AnswerPost> {
  // In the order in which they were chosen, whichever is taken first.
  const arrivals: Promise<AnswerPost['received'][number]>[] = []
  const takingFiles = questions.filter((it) => it.kind === 'files')
  const fields = await readFields(request, async (arriving) => {
    const question = takingFiles.find(({ key }) => fieldName(key, 'files') === arriving.field)
    // A file input without a file posts a part without a name.
    if (!question || arriving.name === '') {
      arriving.stream.resume()
      return
    }
    const arrival = receiveFile(arriving, question).then((file) => ({ question, file }))
    arrivals.push(arrival)
    await arrival
  })
  const asked = fields.getAll('asked')
  const operations = questions
    .filter(({ key }) => asked.includes(key))
    .map((question) => operationOf(question, fields))
  const notTaken = takingFiles.flatMap((question) => toldByDevice(question, fields))
  const joining = takingFiles.find(({ key }) => key === postedText(fields, 'join_photos'))
  return { fields, operations, received: await Promise.all(arrivals), notTaken, joining }
}

/** One text field of a post; empty when it is not there. */
export function postedText(fields: FormData, name: string): string {
  const value = fields.get(name)
  return typeof value === 'string' ? value : ''
}

const toldCodes = ['file_empty', 'file_too_large', 'file_type', 'file_locked'] as const

function toldByDevice(question: QuestionOf<'files'>, fields: FormData): AnswerPost['notTaken'] {
  return fields.getAll(`not_taken:${question.key}`).flatMap((told) => {
    const [, word, name = ''] = typeof told === 'string' ? (/^(\w+):(.*)$/s.exec(told) ?? []) : []
    const code = toldCodes.find((it) => it === word)
    const facts = { file: safeFileName(name, '?'), max_mb: question.maxBytes / 1024 ** 2 }
    return code ? [{ question, finding: { code, path: ['files'], facts } }] : []
  })
}

const id = z.uuid()
const mostBefore = 50

/** A device names its operation, and those before it of which it has not heard. A page without a script names only itself. */
function operationOf(question: Question, fields: FormData): AnswerOperation {
  const raw = rawOf(question, fields)
  const base = Number(postedText(fields, `base:${question.key}`))
  const named = id.safeParse(postedText(fields, `op:${question.key}`)).data
  return {
    question: question.key,
    raw,
    baseRevision: Number.isSafeInteger(base) && base > 0 ? base : 0,
    opId: named ?? operationId(postedText(fields, 'op'), question.key, raw),
    after: fields
      .getAll(`after:${question.key}`)
      .flatMap((it) => id.safeParse(it).data ?? [])
      .slice(0, mostBefore),
  }
}

function rawOf(question: Question, fields: FormData) {
  const moved = question.kind === 'rows' ? movedRows(question, fields) : undefined
  return moved ? withoutTrailingEmpty(moved) : readRaw(question, fields)
}

/** The same words posted twice from one page are one operation; other words from it are another. */
function operationId(page: string, question: string, raw: unknown): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([page, question, raw]))
    .digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
