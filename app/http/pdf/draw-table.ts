import { isWide, type PaperTable } from '#app/domain/paper.ts'

import { cellPadding as padding, widthsOf } from './column-widths.ts'
import { type Look, type Sheet, drawPlain, ensure, lineInk, room, tag, use, within } from './sheet.ts'

const blankRow = 26

type Grid = { sheet: Sheet; table: PaperTable; widths: number[] }

/** A table whose head stands again on every page that it goes on to. A row never breaks. */
export function drawTable(sheet: Sheet, table: PaperTable) {
  ensure(sheet, 80, isWide(table))
  const grid = { sheet, table, widths: widthsOf(sheet, table) }
  sheet.doc.y += 2
  within(sheet, 'Table', () => {
    drawHead(grid, false)
    for (const row of table.rows) drawRow(grid, row, 'cell')
    if (table.foot) drawRow(grid, table.foot, 'head')
  })
  sheet.doc.y += 10
}

function drawHead({ sheet, table, widths }: Grid, isAgain: boolean) {
  const cells = table.columns.map(({ header }) => header)
  const height = heightOf({ sheet, table, widths }, cells, 'head')
  const draw = () => drawCells({ sheet, table, widths }, { cells, height, look: 'head', isAgain })
  if (isAgain) drawPlain(sheet, draw)
  else within(sheet, 'TR', draw)
  sheet.doc.y += height
}

function drawRow(grid: Grid, cells: readonly string[], look: Look) {
  const { sheet, table } = grid
  const height = heightOf(grid, cells, look)
  if (room(sheet).rest < height) {
    ensure(sheet, height, isWide(table))
    drawHead(grid, true)
  }
  within(sheet, 'TR', () => drawCells(grid, { cells, height, look, isAgain: false }))
  sheet.doc.y += height
}

function heightOf({ sheet, table, widths }: Grid, cells: readonly string[], look: Look): number {
  use(sheet, look)
  const heights = cells.map((text, place) =>
    text === '' ? 0 : sheet.doc.heightOfString(text, { width: (widths[place] ?? 0) - 2 * padding }),
  )
  const least = table.isBlank && look !== 'head' ? blankRow : 0
  return Math.max(least, ...heights) + 2 * padding
}

type Row = { cells: readonly string[]; height: number; look: Look; isAgain: boolean }

function drawCells(grid: Grid, { cells, height, look, isAgain }: Row) {
  const { sheet, table, widths } = grid
  const { doc } = sheet
  const at = doc.y
  let x = room(sheet).left
  for (const [place, text] of cells.entries()) {
    const width = widths[place] ?? 0
    const from = x
    const align = table.columns[place]?.isFigure ? 'right' : 'left'
    const words = () => {
      use(sheet, place === 0 && table.namesRows ? 'head' : look)
      doc.text(text, from + padding, at + padding, { width: width - 2 * padding, height, align })
    }
    if (isAgain) words()
    else
      tagCell(
        sheet,
        { isHead: look === 'head' && cells !== table.foot, namesRow: place === 0 && table.namesRows },
        words,
      )
    x += width
  }
  drawLattice(grid, { at, height, isAgain, isHead: look === 'head' })
  doc.y = at
}

function tagCell(
  sheet: Sheet,
  { isHead, namesRow }: { isHead: boolean; namesRow: boolean },
  words: () => void,
) {
  if (isHead) tag(sheet, 'TH', words, { scope: 'Column' })
  else if (namesRow) tag(sheet, 'TH', words, { scope: 'Row' })
  else tag(sheet, 'TD', words)
}

type Lattice = { at: number; height: number; isAgain: boolean; isHead: boolean }

function drawLattice({ sheet, table, widths }: Grid, { at, height, isAgain, isHead }: Lattice) {
  const { doc } = sheet
  const { left, width } = room(sheet)
  const draw = () => {
    doc.lineWidth(isHead ? 1 : 0.5).strokeColor(isHead ? '#1a1a1a' : lineInk)
    doc
      .moveTo(left, at + height)
      .lineTo(left + width, at + height)
      .stroke()
    if (!table.isBlank) return
    if (isHead)
      doc
        .moveTo(left, at)
        .lineTo(left + width, at)
        .lineWidth(0.5)
        .stroke()
    let x = left
    for (const own of [0, ...widths]) {
      x += own
      doc
        .moveTo(x, at)
        .lineTo(x, at + height)
        .lineWidth(0.5)
        .strokeColor(lineInk)
        .stroke()
    }
  }
  if (isAgain) draw()
  else drawPlain(sheet, draw)
}
