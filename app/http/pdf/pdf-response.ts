import type { Paper } from '#app/domain/paper.ts'

import { paperPdf } from './paper-pdf.ts'

/** A paper as a PDF that browsers show and keep under this name, which is plain letters. */
export function pdfResponse(paper: Paper, name: string): Response {
  return new Response(paperPdf(paper), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${name}.pdf"`,
      'Cache-Control': 'no-store',
    },
  })
}
