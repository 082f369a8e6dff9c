import { filesAnswer } from './answer.ts'
import type { AttachmentFacts, CallFacts } from './call-facts.ts'
import { checkDay } from './check-date.ts'
import type { Scope } from './evaluate.ts'
import type { Finding } from './problem.ts'
import type { FileType, QuestionOf } from './question.ts'

/** Photos as iPhones keep them: taken as they are, and made a JPEG by browsers that can open them. */
export const heicTypes: readonly string[] = [
  'image/heic',
  'image/heif',
  'image/heic-sequence',
  'image/heif-sequence',
]

/** Which content (as proven by its bytes, not by its name) counts as which kind of file. */
export const contentTypes: Readonly<Record<FileType, readonly string[]>> = {
  pdf: ['application/pdf'],
  image: ['image/jpeg', 'image/png', 'image/webp', ...heicTypes],
  document: [
    'application/msword',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.oasis.opendocument.text',
  ],
  spreadsheet: [
    'text/csv',
    'application/vnd.ms-excel',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.oasis.opendocument.spreadsheet',
  ],
}

/** Checks the files given and, where the question takes a promise and has no file yet, that its day is real and not past. */
export function checkFiles(question: QuestionOf<'files'>, raw: unknown, scope: Scope): Finding[] {
  const { files, promised } = filesAnswer(raw)
  const awaited = question.promise && files.length === 0 ? promised : undefined
  const count: Finding[] =
    files.length > question.max
      ? [{ code: 'too_many_files', path: ['files'], facts: { max: question.max, count: files.length } }]
      : []
  const each = files.flatMap((id) => checkStoredFile(id, question, scope.facts))
  return [...count, ...each, ...(awaited ? checkPromise(awaited, scope) : [])]
}

/** What a question, or a page that takes a file, says of the files that it takes. */
export type FileRules = Pick<QuestionOf<'files'>, 'accept' | 'maxBytes'>

const faultCodes = { not_kept: 'file_not_kept', locked: 'file_locked', virus: 'file_virus' } as const

/** What is wrong with one file for this question, before or after it is stored; nothing when it may stay. */
export function fileRefusal(file: AttachmentFacts, question: FileRules): Finding | undefined {
  const about = { path: ['files'], facts: { file: file.name } }
  if (file.size === 0) return { ...about, code: 'file_empty' }
  if (file.size > question.maxBytes) {
    return {
      ...about,
      code: 'file_too_large',
      facts: { file: file.name, max_mb: question.maxBytes / 1024 ** 2 },
    }
  }
  if (file.fault) return { ...about, code: faultCodes[file.fault] }
  const accepted = question.accept.some((kind) => contentTypes[kind].includes(file.type))
  return accepted ? undefined : { ...about, code: 'file_type' }
}

function checkStoredFile(id: string, question: QuestionOf<'files'>, facts: CallFacts): Finding[] {
  const file = facts.attachments.get(id)
  if (!file) return [{ code: 'file_missing', path: ['files'] }]
  const refusal = fileRefusal(file, question)
  return refusal ? [refusal] : []
}

/** A promise that has passed never blocks submitting, since what is owed can be handed in later; a day that does not exist is no promise. */
function checkPromise(promised: { day: string; month: string; year: string }, scope: Scope): Finding[] {
  const found = checkDay(promised, { earliest: { op: 'fact', name: 'today' } }, scope)
  return found.map((it): Finding => {
    const path = ['promised', ...(it.path ?? [])]
    return it.code === 'too_early' ? { ...it, path, code: 'in_past', severity: 'warning' } : { ...it, path }
  })
}
