import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import PDFDocument from 'pdfkit'

import type { Paper } from '#app/domain/paper.ts'

const require = createRequire(import.meta.url)
let faces: { regular: Buffer; bold: Buffer } | undefined

const ink = '#1a1a1a'
export const quietInk = '#4a4a4a'
export const lineInk = '#8a8a8a'

/** How words look, by what they are: face, size in points and color. */
const looks = {
  title: { face: 'bold', size: 18, color: ink },
  heading2: { face: 'bold', size: 14, color: ink },
  heading3: { face: 'bold', size: 11.5, color: ink },
  heading4: { face: 'bold', size: 10, color: ink },
  text: { face: 'regular', size: 10, color: ink },
  label: { face: 'bold', size: 9, color: ink },
  quiet: { face: 'regular', size: 9, color: quietInk },
  cell: { face: 'regular', size: 8, color: ink },
  head: { face: 'bold', size: 8, color: ink },
  foot: { face: 'regular', size: 8, color: quietInk },
} as const

export type Look = keyof typeof looks
export type Element = ReturnType<PDFKit.PDFDocument['struct']>

/** A document while it is drawn: where words go (`parent`), how the words that are being drawn look, and on which pages marks were met. */
export type Sheet = {
  doc: PDFKit.PDFDocument
  root: Element
  parent: Element
  look: Look
  pages: number
  marks: Map<string, number>
}

const margins = { top: 50, bottom: 60, left: 50, right: 50 }

/** An empty tagged document in the paper's language, with its title, its fonts and a foot on every page. */
export function openSheet({ title, caption, language, foot }: Paper): Sheet {
  const doc = new PDFDocument({
    size: 'A4',
    margins,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    autoFirstPage: false,
    info: { Title: `${title} – ${caption}` },
  })
  faces ??= readFaces()
  doc.registerFont('regular', faces.regular).registerFont('bold', faces.bold)
  const root = doc.struct('Document')
  const sheet: Sheet = { doc, root, parent: root, look: 'text', pages: 0, marks: new Map() }
  doc.on('pageAdded', () => drawFoot(sheet, foot))
  doc.addPage()
  doc.addStructure(root)
  return sheet
}

/** From here on words look so. */
export function use(sheet: Sheet, look: Look) {
  const { face, size, color } = looks[look]
  sheet.look = look
  sheet.doc.font(face).fontSize(size).fillColor(color)
}

/** The room between the margins, and where the next thing begins. */
export function room({ doc: { page, y } }: Sheet) {
  return {
    left: page.margins.left,
    width: page.width - page.margins.left - page.margins.right,
    bottom: page.height - page.margins.bottom,
    rest: page.height - page.margins.bottom - y,
  }
}

/** A new page unless so much still fits on this one; a wide page for what needs it, and no wide page for what does not. */
export function ensure(sheet: Sheet, height: number, isWide = false) {
  const { doc } = sheet
  const turned = (doc.page.layout === 'landscape') !== isWide
  if (!turned && room(sheet).rest >= height) return
  doc.addPage({ size: 'A4', margins, layout: isWide ? 'landscape' : 'portrait' })
}

/** Draws words as one element of what the document says to those who cannot see it. */
export function tag(
  sheet: Sheet,
  type: string,
  draw: () => unknown,
  options?: { title?: string; scope?: string },
) {
  const element = sheet.doc.struct(type, options, () => {
    draw()
  })
  sheet.parent.add(element)
  element.end()
}

/** What is drawn within stands within an element of this type. */
export function within(sheet: Sheet, type: string, draw: () => void) {
  const outer = sheet.parent
  const element = sheet.doc.struct(type)
  outer.add(element)
  sheet.parent = element
  draw()
  element.end()
  sheet.parent = outer
}

/** Draws lines and boxes that say nothing by themselves. */
export function drawPlain({ doc }: Sheet, draw: () => void) {
  doc.markContent('Artifact', { type: 'Layout' })
  draw()
  doc.endMarkedContent()
}

const footLength = 110

/** Which paper this is and which of its pages. A page may begin in the middle of a text, which then goes on as it looked. */
function drawFoot(sheet: Sheet, foot: string) {
  const { doc, look } = sheet
  sheet.pages += 1
  const { x, y } = doc
  const words = foot.length > footLength ? `${foot.slice(0, footLength)}…` : foot
  const at = doc.page.height - 40
  use(sheet, 'foot')
  doc.markContent('Artifact', { type: 'Pagination' })
  doc.text(words, doc.page.margins.left, at, { lineBreak: false })
  const number = String(sheet.pages)
  doc.text(number, doc.page.width - doc.page.margins.right - doc.widthOfString(number), at, {
    lineBreak: false,
  })
  doc.endMarkedContent()
  use(sheet, look)
  doc.x = x
  doc.y = y
}

function readFaces() {
  return {
    regular: readFileSync(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf')),
    bold: readFileSync(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf')),
  }
}
