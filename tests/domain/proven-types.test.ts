import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, expect, test } from 'vitest'

import { fileRefusal } from '#app/domain/check-files.ts'
import { needsPassword } from '#app/http/files/pdf-lock.ts'
import { provenType } from '#app/http/files/proven-type.ts'
import { aPdf } from '#tests/support/a-pdf.ts'
import { newestLock } from '#tests/support/locked-pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'minka-types-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const versions = ['1.3', '1.4', '1.5', '1.6', '1.7', '1.7ext3'] as const

test.each(versions)(
  'a PDF %s that opens with a password alone is told from one that only may not be changed',
  async (pdfVersion) => {
    const [open, locked, restricted] = await Promise.all([
      aPdf({ pdfVersion }),
      aPdf({ pdfVersion, userPassword: 'minka', ownerPassword: 'comité' }),
      aPdf({ pdfVersion, ownerPassword: 'comité', permissions: { printing: 'lowResolution' } }),
    ])
    expect([open, locked, restricted].map(needsPassword)).toEqual([false, true, false])
  },
)

test.each(Object.entries(newestLock))('so it is for the newest lock: %s', (_, { pdf, isLocked }) => {
  expect(needsPassword(Buffer.from(pdf, 'base64'))).toEqual(isLocked)
})

test('a PDF whose lock cannot be read is not refused on a guess', () => {
  for (const words of ['/Encrypt 9 0 R', '/Encrypt << /Filter /Other /V 9 >>', 'about /Encrypt'])
    expect(needsPassword(Buffer.from(`%PDF-1.7\n${words}\n%%EOF`))).toEqual(false)
})

/** The container of older documents and spreadsheets, as far as it is looked at. */
const container = (part: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(part, 'utf16le')])

const heic = Buffer.from(`\0\0\0\x18ftypheic\0\0\0\0mif1heic${'x'.repeat(100)}`, 'latin1')

test.each([
  ['foto.heic', heic, { type: 'image/heic' }],
  ['carta.doc', container('WordDocument'), { type: 'application/msword' }],
  ['cuentas.xls', container('Workbook'), { type: 'application/vnd.ms-excel' }],
  ['cuentas.xlsx', container('EncryptedPackage'), { type: 'application/x-cfb', fault: 'locked' }],
  ['otro.doc', container('SomethingElse'), { type: 'application/x-cfb' }],
  ['cuentas.csv', Buffer.from('rubro;monto\nbomba;1500\n'), { type: 'text/csv' }],
  ['cuentas.csv', Buffer.from([77, 90, 0, 1, 2]), { type: 'application/x-msdownload' }],
  ['cuentas.txt', Buffer.from('rubro;monto\n'), { type: 'application/octet-stream' }],
])('%s is known by its bytes (%#)', async (name, bytes, proven) => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  expect(await provenType({ path, name })).toEqual(proven)
})

test('a HEIC photo is taken as a photo; what is locked, not kept or infected has a sentence of its own', () => {
  const rules = { accept: ['pdf' as const, 'image' as const], maxBytes: 1_000 }
  const file = { name: 'acta.heic', size: 500, type: 'image/heic' }
  expect(fileRefusal(file, rules)).toBeUndefined()
  const codes = (['locked', 'not_kept', 'virus'] as const).map(
    (fault) => fileRefusal({ ...file, fault }, rules)?.code,
  )
  expect(codes).toEqual(['file_locked', 'file_not_kept', 'file_virus'])
})
