import type { Block } from './letter.ts'

import { letterWidth as width } from '#app/domain/letter-text.ts'

/** Writes a letter as plain text in lines of at most 76 characters; only a web address may be longer. */
export function asText(blocks: readonly Block[]): string {
  const text = blocks.map(blockText).join('\n\n')
  return `${text.replaceAll(/[\u00a0\u202f]/g, ' ')}\n`
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return prose(block.text)
    case 'code':
      return `    ${block.text}`
    case 'facts':
      return block.rows.map(({ label, value }) => wrapped(`${label}: ${value}`, '', '  ')).join('\n')
    case 'list':
      return [`${block.heading}:`, ...block.items.map((item) => prose(item, '- ', '  '))].join('\n')
    case 'quote':
      return `${block.heading}:\n${prose(block.text, '> ', '> ')}`
    case 'link':
      return `${block.label}:\n${block.url}`
  }
}

/** Wraps each line on its own: the first starts with `first`, all others with `next`. */
function prose(text: string, first = '', next = ''): string {
  const lines = text.split('\n')
  return lines.map((line, place) => wrapped(line, place === 0 ? first : next, next)).join('\n')
}

function wrapped(line: string, first: string, next: string): string {
  const lines: string[] = []
  let current = first
  let empty = true
  for (const word of line.split(/ +/).flatMap((word) => fitting(word, width - next.length))) {
    if (!empty && current.length + 1 + word.length > width) {
      lines.push(current)
      current = next + word
    } else current = empty ? current + word : `${current} ${word}`
    empty = false
  }
  return [...lines, current.trimEnd()].join('\n')
}

/** A word longer than a line is cut into pieces, between characters. */
function fitting(word: string, room: number): string[] {
  if (word.length <= room) return [word]
  const pieces = ['']
  for (const letter of word) {
    const last = pieces.at(-1) ?? ''
    if (last.length + letter.length > room) pieces.push(letter)
    else pieces[pieces.length - 1] = last + letter
  }
  return pieces
}
