import { type FileRules, fileRefusal } from './check-files.ts'
import { problemOf } from './check-question.ts'
import type { Problem } from './problem.ts'
import type { QuestionOf } from './question.ts'
import type { LocalizedText } from './text.ts'
import type { ReceivedFile } from './upload.ts'

/** The name of the input of a signed paper, and of the question under which it is kept. No form asks it. */
export const paperField = 'signed_paper'

/** Which files can be a signed paper. */
export const paperRules: FileRules = { accept: ['pdf', 'image'], maxBytes: 10 * 1024 ** 2 }

/** The signed paper as a question, so that its file is checked like any other. */
export function paperQuestion(label: LocalizedText): QuestionOf<'files'> {
  return {
    key: paperField,
    kind: 'files',
    label,
    required: true,
    max: 1,
    ...paperRules,
  }
}

/** What is wrong with a signed paper, or that there is none. */
export function paperProblem(
  paper: ReceivedFile | undefined,
  question: QuestionOf<'files'>,
): Problem | undefined {
  const finding = paper ? fileRefusal(paper, question) : { code: 'required_file' as const, path: ['files'] }
  return finding && problemOf(question, finding)
}
