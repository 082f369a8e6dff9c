import { isWide, type PaperPart } from '#app/domain/paper.ts'

const [charactersOnLine, lineHeight, fieldHeight, boxHeight, ruleHeight] = [90, 15, 42, 17, 22]
const [most, tableBegins] = [400, 100]
const headings = { 2: 48, 3: 32, 4: 26 } as const

/**
 * About how many points a heading needs with what must stand on its page: the words below it, and the beginning of the room or
 * of the answer that they are about.
 */
export function heightTogether(parts: readonly PaperPart[], from: number): number {
  let height = 0
  for (const part of parts.slice(from)) {
    height += heightOf(part)
    const goesOn = part.is === 'heading' || (part.is === 'text' && linesOf(part.text) < 6)
    if (!goesOn || height > most) break
  }
  return Math.min(height, most)
}

function heightOf(part: PaperPart): number {
  switch (part.is) {
    case 'heading':
      return headings[part.level] + (linesOf(part.text) - 1) * lineHeight
    case 'text':
      return Math.min(linesOf(part.text), 4) * lineHeight + 4
    case 'facts':
      return 2 * lineHeight
    case 'table':
      return isWide(part) ? 0 : tableBegins
    case 'lines':
      return Math.min(part.count, 3) * ruleHeight
    case 'boxes':
      return Math.min(part.options.length, 6) * boxHeight
    case 'fields':
      return fieldHeight
  }
}

function linesOf(text: string): number {
  return Math.max(1, Math.ceil(text.length / charactersOnLine))
}
