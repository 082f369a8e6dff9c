import { deflateRawSync } from 'node:zlib'

import { expect, test } from 'vitest'
import writeExcel from 'write-excel-file/node'
import { readWorkbook, workbookBytes, writeWorkbook } from '#app/http/workbook.ts'
import { problemsOf } from '#tests/support/spreadsheet.ts'

test('a cell that holds a formula is told, though the reader shows only its value', async () => {
  const headings = ['type', 'name', 'label::es']
  const data = [
    headings,
    ['text', 'a', 'Nombre'],
    ['text', 'b', { value: '=A2&"x"', type: 'Formula' as const }],
  ]
  const read = await readWorkbook(await writeExcel([{ sheet: 'survey', data }]).toBuffer())
  if ('refusal' in read) throw new Error(read.refusal)
  expect(problemsOf(...read.sheets)).toContain('survey 3 label::es: formula')
})

test('what is written is read again, text by text, and nothing of it is a formula', async () => {
  const rows = [
    ['name', 'label'],
    ['a', '=1+1'],
    ['b', ' «ñ» & <x>\n"y" '],
    ['c', ''],
  ]
  const read = await readWorkbook(await writeWorkbook([{ name: 'survey', rows }]))
  expect(read).toEqual({
    sheets: [{ name: 'survey', rows: [...rows.slice(0, 3), ['c', null]], formulas: [] }],
  })
})

/** An archive of one file, whose size may be told otherwise than it is. */
function archive(name: string, content: Buffer, { told = content.length, flags = 0 } = {}): Buffer {
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50)
  entry.writeUInt16LE(flags, 8)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(told, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end])
}

const workbook = 'xl/workbook.xml'

test.each([
  ['nothing at all', Buffer.alloc(0), 'empty'],
  ['a text', Buffer.from('type,name,label'), 'not_xlsx'],
  ['an archive of something else', archive('carta.txt', Buffer.from('Hola')), 'not_xlsx'],
  ['a workbook with a password', Buffer.from('…EncryptedPackage…', 'utf16le'), 'encrypted'],
  ['an archive with a password', archive(workbook, Buffer.from('<x/>'), { flags: 1 }), 'encrypted'],
  ['a file that is too heavy', Buffer.alloc(workbookBytes + 1), 'too_large'],
  ['a file that unpacks to 60 MB', archive(workbook, Buffer.alloc(60 * 1024 ** 2)), 'too_large'],
  [
    'a file that unpacks to more than it says',
    archive(workbook, Buffer.alloc(1024 ** 2), { told: 10 }),
    'damaged',
  ],
  ['half a file', archive(workbook, Buffer.from('<x/>')).subarray(40), 'not_xlsx'],
])('%s is refused with its reason', async (_, bytes, refusal) => {
  expect(await readWorkbook(bytes)).toEqual({ refusal })
})

test('a workbook that is cut, or in which any one byte is another, is read or refused', async () => {
  const bytes = await writeWorkbook([
    {
      name: 'survey',
      rows: [
        ['type', 'name', 'label'],
        ['text', 'a', 'A'],
      ],
    },
  ])
  for (let at = 0; at < bytes.length; at += 7) {
    const changed = Buffer.from(bytes)
    changed.writeUInt8(changed.readUInt8(at) ^ 0xff, at)
    expect(typeof (await readWorkbook(changed))).toBe('object')
    expect(typeof (await readWorkbook(bytes.subarray(0, at)))).toBe('object')
  }
})

test('a cell far out does not fill the memory, and tags without an end do not take for ever', async () => {
  const far = '<worksheet><sheetData><row r="1"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
  const rels = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'
  const book = '<workbook><sheets><sheet name="survey" sheetId="1" r:id="rId1"/></sheets></workbook>'
  const withSheet = (sheet: string) =>
    archiveOf([
      [workbook, book],
      ['xl/_rels/workbook.xml.rels', rels],
      ['xl/worksheets/sheet1.xml', sheet],
    ])
  expect(await readWorkbook(withSheet(far))).toEqual({ refusal: 'too_large' })
  expect(await readWorkbook(withSheet('<c '.repeat(1_000_000)))).toEqual({ refusal: 'damaged' })
})

/** An archive of several files, from those of one. */
function archiveOf(files: readonly (readonly [string, string])[]): Buffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  for (const [name, content] of files) {
    const one = archive(name, Buffer.from(content))
    const from = one.readUInt32LE(one.length - 6)
    const entry = Buffer.from(one.subarray(from, one.length - 22))
    entry.writeUInt32LE(Buffer.concat(locals).length, 42)
    locals.push(one.subarray(0, from))
    entries.push(entry)
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(Buffer.concat(locals).length, 16)
  return Buffer.concat([...locals, ...entries, end])
}
