import { z } from 'zod'

import { formDefinition, type FormDefinition } from '#app/domain/form.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { readXlsForm, type XlsFormReading } from '#app/domain/xlsform/read-xlsform.ts'
import { m } from '#app/messages/compiled/messages.js'
import { type Locale, locales } from '#app/messages/compiled/runtime.js'
import { listFormFunders } from '#db/form.ts'

import { type ArrivingFile, readFields } from './body.ts'
import { readWorkbook, type WorkbookRefusal, workbookBytes } from './workbook.ts'

/** A post of the import page: a spreadsheet to look at, or a form that was looked at, to store. */
export type ImportPost = { fields: FormData; workbook: Buffer | undefined }

/** Reads such a post. Of a spreadsheet that is too large only enough is kept to say so. */
export async function readImport(request: Request): Promise<ImportPost> {
  const arrived: Buffer[] = []
  const fields = await readFields(request, async (file) => {
    if (file.field !== 'workbook' || file.name === '' || arrived.length > 0) file.stream.resume()
    else arrived.push(await bytesOf(file))
  })
  return { fields, workbook: arrived[0] }
}

/** What a spreadsheet makes, or why it cannot be read at all. */
export async function readSpreadsheet(
  bytes: Buffer | undefined,
  personId: string,
): Promise<XlsFormReading | { refusal: WorkbookRefusal | 'missing' }> {
  if (!bytes) return { refusal: 'missing' }
  const read = await readWorkbook(bytes)
  if ('refusal' in read) return read
  const [funder] = await listFormFunders(personId)
  return readXlsForm(read.sheets, {
    language: funder?.locales[0] ?? 'es',
    untitled: inEachLanguage((locale) => m.xlsform_untitled({}, { locale })),
    unexplained: inEachLanguage((locale) => m.xlsform_unexplained({}, { locale })),
  })
}

/** The form that a page carried, checked again; nothing where it did not arrive as it left. */
export function carriedForm(fields: FormData): FormDefinition | undefined {
  const json = z.string().safeParse(fields.get('definition')).data ?? ''
  try {
    return formDefinition.safeParse(JSON.parse(json)).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

async function bytesOf({ stream }: ArrivingFile): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stream) {
    if (!Buffer.isBuffer(part)) continue
    size += part.length
    if (size <= workbookBytes + part.length) parts.push(part)
  }
  return Buffer.concat(parts)
}

function inEachLanguage(words: (locale: Locale) => string): LocalizedText {
  return Object.fromEntries(locales.map((locale) => [locale, words(locale)]))
}
