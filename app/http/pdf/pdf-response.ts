import type { Paper } from '#app/domain/paper.ts'

/** A paper as a PDF that browsers show and keep under this name, which is plain letters. */
export async function pdfResponse(paper: Paper, name: string): Promise<Response> {
  // What draws is loaded with the first PDF, so that no start waits for it.
  const { paperPdf } = await import('./paper-pdf.ts')
  return new Response(paperPdf(paper), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${name}.pdf"`,
      'Cache-Control': 'no-store',
    },
  })
}
