import type { PaperPart } from './paper.ts'

/** The part with words as print takes them: composed letters, one kind of line break, no tabs and no other signs without a shape. */
export function inPrint(part: PaperPart): PaperPart {
  switch (part.is) {
    case 'heading':
    case 'text':
      return { ...part, text: printed(part.text) }
    case 'facts':
      return {
        ...part,
        facts: part.facts.map(({ label, value }) => ({ label: printed(label), value: printed(value) })),
      }
    case 'table':
      return {
        ...part,
        columns: part.columns.map((column) => ({ ...column, header: printed(column.header) })),
        rows: part.rows.map((row) => row.map(printed)),
        foot: part.foot?.map(printed),
      }
    case 'boxes':
      return {
        ...part,
        options: part.options.map(({ label, help }) => ({
          label: printed(label),
          help: help && printed(help),
        })),
      }
    case 'fields':
      return { ...part, fields: part.fields.map((field) => ({ ...field, label: printed(field.label) })) }
    case 'lines':
      return part
  }
}

/** What someone may write into one text, in characters that are drawn at once. */
const pieceLength = 2000

/** A long text as several, so that whoever draws them can pause in between; every word is in one of them. */
export function inPieces(part: PaperPart): PaperPart[] {
  if (part.is !== 'text' || part.text.length <= pieceLength) return [part]
  const pieces: PaperPart[] = []
  let rest = part.text
  while (rest.length > pieceLength) {
    const to = breakBefore(rest)
    pieces.push({ ...part, text: rest.slice(0, to).trimEnd() })
    rest = rest.slice(to).trimStart()
  }
  return [...pieces, { ...part, text: rest }]
}

function breakBefore(text: string): number {
  const within = text.slice(0, pieceLength)
  const line = within.lastIndexOf('\n')
  if (line > pieceLength / 2) return line
  const space = within.lastIndexOf(' ')
  return space > 0 ? space : pieceLength
}

function printed(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', '    ')
    .replaceAll(/(?!\n)[\p{Cc}\u200B\uFEFF]/gu, '')
}
