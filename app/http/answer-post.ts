import { fieldName } from '#app/domain/answer.ts'
import type { Finding } from '#app/domain/problem.ts'
import type { Question, QuestionOf } from '#app/domain/question.ts'
import { readRaw, withoutTrailingEmpty } from '#app/domain/read-answer.ts'
import { movedRows } from '#app/domain/row-move.ts'
import { type ReceivedFile, safeFileName } from '#app/domain/upload.ts'
import type { AnswerOperation } from '#db/answer.ts'

import { readFields } from './body.ts'
import { namedOperation, postedText } from './posted-operation.ts'
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

const toldCodes = ['file_empty', 'file_too_large', 'file_type', 'file_locked'] as const

function toldByDevice(question: QuestionOf<'files'>, fields: FormData): AnswerPost['notTaken'] {
  return fields.getAll(`not_taken:${question.key}`).flatMap((told) => {
    const [, word, name = ''] = typeof told === 'string' ? (/^(\w+):(.*)$/s.exec(told) ?? []) : []
    const code = toldCodes.find((it) => it === word)
    const facts = { file: safeFileName(name, '?'), max_mb: question.maxBytes / 1024 ** 2 }
    return code ? [{ question, finding: { code, path: ['files'], facts } }] : []
  })
}

function operationOf(question: Question, fields: FormData): AnswerOperation {
  const raw = rawOf(question, fields)
  return { question: question.key, raw, ...namedOperation(fields, question.key, raw) }
}

function rawOf(question: Question, fields: FormData) {
  const moved = question.kind === 'rows' ? movedRows(question, fields) : undefined
  return moved ? withoutTrailingEmpty(moved) : readRaw(question, fields)
}
