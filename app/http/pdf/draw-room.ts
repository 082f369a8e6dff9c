import type { PaperPart } from '#app/domain/paper.ts'

import { type Sheet, drawPlain, ensure, lineInk, room, tag, use, within } from './sheet.ts'

type Of<Is extends PaperPart['is']> = Extract<PaperPart, { is: Is }>

const lineHeight = 22
const boxSize = 11

/** Lines to write on. */
export function drawLines(sheet: Sheet, { count }: Of<'lines'>) {
  for (let line = 0; line < count; line += 1) {
    ensure(sheet, lineHeight)
    const { left, width } = room(sheet)
    drawRule(sheet, left, width)
  }
  sheet.doc.y += 6
}

/** A box beside each choice. */
export function drawBoxes(sheet: Sheet, { options }: Of<'boxes'>) {
  const { doc } = sheet
  doc.y += 2
  within(sheet, 'L', () => {
    for (const { label, help } of options) {
      use(sheet, 'text')
      ensure(sheet, Math.min(doc.heightOfString(label, { width: 460 }), 200) + (help ? 18 : 4))
      const { left, width } = room(sheet)
      const at = doc.y
      drawPlain(sheet, () =>
        doc.rect(left, at, boxSize, boxSize).lineWidth(0.8).strokeColor('#1a1a1a').stroke(),
      )
      within(sheet, 'LI', () =>
        tag(sheet, 'LBody', () => {
          doc.text(label, left + 18, at, { width: width - 18 })
          if (help === undefined) return
          use(sheet, 'quiet')
          doc.text(help, left + 18, doc.y, { width: width - 18 })
        }),
      )
      doc.y += 5
    }
  })
  doc.y += 3
}

const widths = { s: 70, m: 150, l: 495 } as const

/** Short places to write, each under what belongs there, beside each other while they fit. */
export function drawFields(sheet: Sheet, { fields }: Of<'fields'>) {
  const { doc } = sheet
  let [x, top] = [Infinity, 0]
  for (const { label, size } of fields) {
    use(sheet, 'quiet')
    const { left, width } = room(sheet)
    const own = Math.min(width, Math.max(widths[size], label === '' ? 0 : doc.widthOfString(label) + 4))
    if (x + own > left + width) {
      ensure(sheet, lineHeight + 22)
      ;[x, top] = [left, doc.y]
    }
    const [from, at] = [x, top]
    doc.y = at
    if (label !== '') tag(sheet, 'P', () => doc.text(label, from, at, { width: own }))
    doc.y = Math.max(doc.y, at) + lineHeight - 4
    const under = doc.y
    drawLine(sheet, { left: from, width: own, at: under })
    x += own + 16
    doc.y = under + 8
  }
  doc.y += 4
}

function drawRule(sheet: Sheet, left: number, width: number) {
  const { doc } = sheet
  const at = doc.y + lineHeight
  drawLine(sheet, { left, width, at })
  doc.y = at
}

function drawLine(sheet: Sheet, { left, width, at }: { left: number; width: number; at: number }) {
  const { doc } = sheet
  drawPlain(sheet, () =>
    doc
      .moveTo(left, at)
      .lineTo(left + width, at)
      .lineWidth(0.6)
      .strokeColor(lineInk)
      .stroke(),
  )
}
