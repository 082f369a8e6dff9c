import { buffer } from 'node:stream/consumers'

import PDFDocument from 'pdfkit'

/** A PDF of one page, locked as these options say. */
export async function aPdf(options: ConstructorParameters<typeof PDFDocument>[0]): Promise<Buffer> {
  const document = new PDFDocument(options)
  const bytes = buffer(document)
  document.text('Acta de la asamblea')
  document.end()
  return bytes
}
