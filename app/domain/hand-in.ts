import { type Answers, filesAnswer } from './answer.ts'
import type { ApplicationStatus } from './application.ts'
import { dayFrom } from './calendar.ts'
import { fileRefusal } from './check-files.ts'
import { type FormDefinition, questionsOf } from './form.ts'
import type { Finding } from './problem.ts'
import type { QuestionOf } from './question.ts'
import type { ReceivedFile } from './upload.ts'

/** A paper that was promised for a day when the application was sent. `files` are those that the answer has by now. */
export type PromisedPaper = { question: QuestionOf<'files'>; day: string; files: string[] }

/** Whether promised papers can still be handed in: while the application waits for its screening to end. */
export function takesPapers(status: ApplicationStatus): boolean {
  return status === 'submitted'
}

/** The papers that these answers promise for a day, handed in meanwhile or not, in the order of the form. */
export function promisedPapers(definition: FormDefinition, answers: Answers): PromisedPaper[] {
  return questionsOf(definition).flatMap((question) => {
    if (question.kind !== 'files' || !question.promise) return []
    const { files, promised } = filesAnswer(answers[question.key])
    const day = promised && dayFrom(promised)
    return day ? [{ question, day, files }] : []
  })
}

type SortedPapers = { taken: ReceivedFile[]; findings: Finding[] }

/** Which of the files that came can be taken beside those that are there, and what is wrong with the others. */
export function sortPapers({ question, files }: PromisedPaper, came: readonly ReceivedFile[]): SortedPapers {
  const { max } = question
  const count = files.length + came.length
  if (came.length === 0) return { taken: [], findings: [{ code: 'required_file', path: ['files'] }] }
  if (count > max)
    return { taken: [], findings: [{ code: 'too_many_files', path: ['files'], facts: { max, count } }] }
  const sorted = came.map((file) => ({ file, refusal: fileRefusal(file, question) }))
  return {
    taken: sorted.flatMap(({ file, refusal }) => (refusal ? [] : file)),
    findings: sorted.flatMap(({ refusal }) => refusal ?? []),
  }
}
