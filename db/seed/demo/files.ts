import { createHash } from 'node:crypto'

import type { DemoApplication } from './application-content.ts'

/** A file of the demonstration: its id is the same in every portal, so that answers can name it before it is stored. */
export type DemoFile = { id: string; question: string; name: string }

/** The files that an application carries: minutes, quotes, letters and photos. */
export function demoFiles({ key, organization, budget, files = [] }: DemoApplication): DemoFile[] {
  const minutes = organization.assembly === 'file' ? ['Acta de asamblea'] : []
  const named = (question: string, titles: readonly string[]) =>
    titles.map((title) => ({ id: idOf(`${key}/${question}/${title}`), question, name: `${title}.pdf` }))
  return [
    ...named('org_assembly', minutes),
    ...named('quotes', budget?.quotes ?? []),
    ...named('other_files', files),
  ]
}

/** A one-page PDF that says what it stands for; lines beyond the page are not shown. */
export function demoPdf(lines: readonly string[]): Uint8Array {
  const text = lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n')
  const page = `BT /F1 12 Tf 16 TL 60 780 Td\n${text}\nET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  return Buffer.from(assembled(objects), 'latin1')
}

function assembled(objects: readonly string[]): string {
  const offsets: number[] = []
  let body = '%PDF-1.4\n'
  for (const [index, object] of objects.entries()) {
    offsets.push(body.length)
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`
}

/** Latin letters stay as they are; what the font cannot show becomes a question mark. */
function escaped(line: string): string {
  return line.replaceAll(/[\\()]/g, String.raw`\$&`).replaceAll(/[^\u0020-\u00ff]/g, '?')
}

function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`]
  return [...parts, hex.slice(20, 32)].join('-')
}
