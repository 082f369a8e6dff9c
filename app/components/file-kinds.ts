import type { FileType, QuestionOf } from '#app/domain/question.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatNumber } from './format.ts'
import type { Locale } from './problem-sentences.ts'

const names: Record<FileType, (facts: object, options: { locale: Locale }) => string> = {
  pdf: m.question_file_pdf,
  image: m.question_file_image,
  document: m.question_file_document,
  spreadsheet: m.question_file_spreadsheet,
}

const endings: Record<FileType, string> = {
  pdf: '.pdf,application/pdf',
  image: 'image/*',
  document: '.doc,.docx,.odt',
  spreadsheet: '.csv,.xls,.xlsx,.ods',
}

/** What the browser's file control offers for a question. */
export function acceptOf({ accept }: QuestionOf<'files'>): string {
  return accept.map((kind) => endings[kind]).join(',')
}

/** Which files a question takes, how many, and how large: "PDF o foto. Hasta 10 archivos, de 10 MB cada uno." */
export function fileLimits({ accept, max, maxBytes }: QuestionOf<'files'>): string {
  const size = formatNumber(maxBytes / 1024 ** 2, getLocale())
  return m.question_file_limits({ kinds: kindsOf({ accept }, getLocale()), max, size })
}

/** The kinds of file that a question takes: "PDF o foto". */
export function kindsOf({ accept }: Pick<QuestionOf<'files'>, 'accept'>, locale: Locale): string {
  const list = new Intl.ListFormat(locale, { type: 'disjunction' })
  return list.format(accept.map((kind) => names[kind]({}, { locale })))
}
