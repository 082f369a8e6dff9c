import { problemOf } from '#app/domain/check-question.ts'
import type { ProblemCode } from '#app/domain/problem.ts'
import type { QuestionOf } from '#app/domain/question.ts'
import type { UploadSetup, UploadWord } from '#app/domain/upload-setup.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { regionInUse } from './format.ts'
import { problemSentence } from './problem-sentence.ts'

const [file, percent, count, total] = ['{file}', '{percent}', '{count}', '{total}']

/** What is said while files go up; the device fills in its places. */
export function uploadWords(): Record<UploadWord, string> {
  return {
    reducing: m.upload_reducing(),
    sending: m.upload_sending({ percent }),
    offline: m.upload_offline(),
    kept: m.upload_kept(),
    stopped: m.upload_stopped({ file }),
    signed_out: m.upload_signed_out(),
    cancel: m.upload_cancel(),
    retry: m.upload_retry(),
    dismiss: m.upload_dismiss(),
    remove: m.question_file_remove(),
    running: m.upload_running({ count, total, percent }),
    done: m.upload_done({ count }),
    waiting: m.upload_waiting(),
    not_taken: m.upload_not_taken({ count }),
  }
}

/** What is said of a file that cannot be taken: the same sentences as after a plain post. */
export function uploadRefusals(question: QuestionOf<'files'>): UploadSetup['refused'] {
  const sentence = (code: ProblemCode) => {
    const facts = { file, max_mb: question.maxBytes / 1024 ** 2 }
    const reading = { locale: getLocale(), region: regionInUse(), currency: '' }
    return problemSentence(problemOf(question, { code, path: ['files'], facts }), question, reading)
  }
  return {
    file_empty: sentence('file_empty'),
    file_too_large: sentence('file_too_large'),
    file_type: sentence('file_type'),
    file_locked: sentence('file_locked'),
    too_many_files: m.upload_too_many({ max: question.max }),
    answers_closed: m.upload_closed({ file }),
  }
}
