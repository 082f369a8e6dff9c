import { PassThrough } from 'node:stream'
import { setImmediate } from 'node:timers/promises'

import { createReadableStreamFromReadable } from '@react-router/node'

import type { Paper, PaperPart } from '#app/domain/paper.ts'
import { inPieces, inPrint } from '#app/domain/print.ts'

import { drawBoxes, drawFields, drawLines } from './draw-room.ts'
import { drawTable } from './draw-table.ts'
import { drawFacts, drawHeading, drawParagraph } from './draw-words.ts'
import { heightTogether } from './kept-together.ts'
import { type Sheet, ensure, openSheet } from './sheet.ts'

/** A paper as a tagged PDF that leaves page by page while it is drawn; other requests get their turn in between. */
export function paperPdf(paper: Paper): ReadableStream<Uint8Array> {
  const leaving = new PassThrough()
  drawNumbered(paper, leaving).catch((error: unknown) => leaving.destroy(asError(error)))
  return createReadableStreamFromReadable(leaving)
}

/** A paper with contents is drawn once for nobody, to learn on which pages they stand. */
async function drawNumbered(paper: Paper, leaving: PassThrough) {
  const isLeft = () => leaving.destroyed
  const hasContents = paper.parts.some((part) => part.is === 'table' && part.pages !== undefined)
  const marks = hasContents ? await pagesOf(paper, isLeft) : undefined
  const sheet = openSheet(paper)
  sheet.doc.pipe(leaving)
  await drawPaper(sheet, withPages(paper, marks), isLeft)
}

async function pagesOf(paper: Paper, isLeft: () => boolean) {
  const sheet = openSheet(paper)
  sheet.doc.resume()
  await drawPaper(sheet, withPages(paper, sheet.marks), isLeft)
  return sheet.marks
}

/** The paper with the pages in its contents; what is not known yet takes as much room. */
function withPages(paper: Paper, marks: ReadonlyMap<string, number> | undefined): Paper {
  const parts = paper.parts.map((part) => {
    if (part.is !== 'table' || !part.pages) return part
    const { header, marks: own } = part.pages
    return {
      ...part,
      columns: [...part.columns, { header, isFigure: true }],
      rows: part.rows.map((row, at) => [...row, String(marks?.get(own[at] ?? '') ?? '000')]),
    }
  })
  return { ...paper, parts }
}

/** How many milliseconds are drawn before others get their turn. */
const turn = 15

async function drawPaper(sheet: Sheet, { title, caption, parts }: Paper, isLeft: () => boolean) {
  const { doc, root } = sheet
  drawParagraph(sheet, 'P', 'quiet', caption)
  drawParagraph(sheet, 'H1', 'title', title)
  doc.y += 6
  let since = performance.now()
  for (const [at, part] of parts.entries()) {
    if (isLeft()) return
    if (part.is === 'heading') ensure(sheet, heightTogether(parts, at))
    if (part.is === 'heading' && part.level === 2) openSection(sheet, part.text)
    if (part.is === 'heading' && part.mark !== undefined) sheet.marks.set(part.mark, sheet.pages)
    for (const piece of inPieces(inPrint(part))) {
      drawPart(sheet, piece)
      if (performance.now() - since < turn) continue
      await setImmediate()
      since = performance.now()
    }
  }
  sheet.parent.end()
  root.end()
  doc.end()
}

/** What follows belongs to this section, which the reader's bookmarks name. */
function openSection(sheet: Sheet, title: string) {
  const { doc, root } = sheet
  if (sheet.parent !== root) sheet.parent.end()
  const section = doc.struct('Sect')
  root.add(section)
  sheet.parent = section
  doc.outline.addItem(title)
}

function drawPart(sheet: Sheet, part: PaperPart) {
  if (part.is !== 'table' && part.is !== 'heading') ensure(sheet, 20)
  switch (part.is) {
    case 'heading':
      drawHeading(sheet, part)
      break
    case 'text':
      drawParagraph(sheet, 'P', part.isQuiet ? 'quiet' : 'text', part.text)
      break
    case 'facts':
      drawFacts(sheet, part)
      break
    case 'table':
      drawTable(sheet, part)
      break
    case 'lines':
      drawLines(sheet, part)
      break
    case 'boxes':
      drawBoxes(sheet, part)
      break
    case 'fields':
      drawFields(sheet, part)
      break
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
