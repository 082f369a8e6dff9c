import type { PaperPart } from '#app/domain/paper.ts'

import { type Look, type Sheet, drawPlain, ensure, room, tag, use, within } from './sheet.ts'

type Of<Is extends PaperPart['is']> = Extract<PaperPart, { is: Is }>

/** Words from margin to margin, with air below. They go on over as many pages as they need. */
export function drawParagraph(sheet: Sheet, type: string, look: Look, text: string) {
  const { doc } = sheet
  use(sheet, look)
  const { left, width } = room(sheet)
  tag(sheet, type, () => doc.text(text, left, doc.y, { width, lineGap: 1.5 }))
  doc.y += 4
}

const airAbove = { 2: 16, 3: 10, 4: 7 } as const

/** A heading, with a line below that of a section. */
export function drawHeading(sheet: Sheet, { level, text }: Of<'heading'>) {
  const { doc } = sheet
  if (doc.y > doc.page.margins.top) doc.y += airAbove[level]
  drawParagraph(sheet, `H${level}`, `heading${level}`, text)
  if (level !== 2) return
  const { left, width } = room(sheet)
  drawPlain(sheet, () => {
    doc
      .moveTo(left, doc.y - 2)
      .lineTo(left + width, doc.y - 2)
      .lineWidth(1)
      .strokeColor('#1a1a1a')
      .stroke()
  })
  doc.y += 6
}

const labelShare = 0.34

/** Names and what they stand for, side by side. */
export function drawFacts(sheet: Sheet, { facts }: Of<'facts'>) {
  const { doc } = sheet
  const { left, width } = room(sheet)
  const labelWidth = width * labelShare - 10
  within(sheet, 'L', () => {
    for (const { label, value } of facts) {
      use(sheet, 'label')
      const labelHeight = doc.heightOfString(label, { width: labelWidth })
      ensure(sheet, Math.min(labelHeight, 300) + 6)
      const at = doc.y
      within(sheet, 'LI', () => {
        tag(sheet, 'Lbl', () => doc.text(label, left, at, { width: labelWidth }))
        use(sheet, 'text')
        const isSamePage = doc.y >= at
        const from = isSamePage ? at - 0.5 : doc.page.margins.top
        tag(sheet, 'LBody', () =>
          doc.text(value, left + width * labelShare, from, { width: width * (1 - labelShare), lineGap: 1 }),
        )
        if (doc.y > from) doc.y = Math.max(doc.y, isSamePage ? at + labelHeight : doc.y)
      })
      doc.y += 5
    }
  })
  doc.y += 3
}
