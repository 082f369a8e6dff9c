import { inflateSync } from 'node:zlib'

/** What a PDF of ours says, page after page, and the catalog that says what kind of document it is. */
export type ReadPdf = { text: string; pages: string[]; catalog: string; elements: string[] }

/** Reads a PDF as a program would that only trusts what stands in it: glyphs by the maps to letters that its fonts carry. */
export function readPdf(bytes: Buffer): ReadPdf {
  const objects = objectsIn(bytes)
  const catalog = [...objects.values()].find(({ head }) => /\/Type \/Catalog/.test(head))?.head ?? ''
  const pages = [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b/.test(head))
    .map(({ head }) => wordsOn(head, objects))
  const elements = [...objects.values()].flatMap(({ head }) => /\/S \/(\w+)/.exec(head)?.[1] ?? [])
  return { text: pages.join('\n'), pages, catalog, elements }
}

type Part = { head: string; stream: string }

function objectsIn(bytes: Buffer): Map<string, Part> {
  const latin = bytes.toString('latin1')
  const found = latin.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)
  return new Map(
    [...found].map(([, id = '', body = '']): [string, Part] => {
      const at = body.indexOf('stream\n')
      if (at < 0) return [id, { head: body, stream: '' }]
      const packed = Buffer.from(body.slice(at + 7, body.lastIndexOf('\nendstream')), 'latin1')
      const isPacked = body.slice(0, at).includes('/FlateDecode')
      return [
        id,
        { head: body.slice(0, at), stream: (isPacked ? inflateSync(packed) : packed).toString('latin1') },
      ]
    }),
  )
}

function wordsOn(page: string, objects: ReadonlyMap<string, Part>): string {
  const letters = new Map<string, string[]>()
  for (const { head } of resourcesOf(page, objects))
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g))
      letters.set(name, lettersOf(objects.get(id)?.head ?? '', objects))
  const content = objects.get(/\/Contents (\d+)/.exec(page)?.[1] ?? '')?.stream ?? ''
  let font: string[] = []
  const lines: string[] = []
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = letters.get(name) ?? []
    else
      lines.push(
        [...(shown ?? '').matchAll(/<([0-9a-f]*)>/g)].map(([, hex = '']) => decoded(hex, font)).join(''),
      )
  }
  return lines.join('\n')
}

function resourcesOf(page: string, objects: ReadonlyMap<string, Part>): Part[] {
  const own = objects.get(/\/Resources (\d+)/.exec(page)?.[1] ?? '')
  return own ? [own] : [{ head: page, stream: '' }]
}

function lettersOf(font: string, objects: ReadonlyMap<string, Part>): string[] {
  const map = objects.get(/\/ToUnicode (\d+)/.exec(font)?.[1] ?? '')?.stream ?? ''
  const ranges = map.slice(map.indexOf('beginbfrange')).matchAll(/\[([^\]]*)\]/g)
  return [...ranges].flatMap(([, range = '']) =>
    [...range.matchAll(/<([0-9a-f ]*)>/g)].map(([, codes = '']) =>
      codes === '' ? '' : String.fromCharCode(...codes.split(' ').map((code) => parseInt(code, 16))),
    ),
  )
}

function decoded(hex: string, letters: readonly string[]): string {
  return (hex.match(/.{4}/g) ?? []).map((glyph) => letters[parseInt(glyph, 16)] ?? '').join('')
}

/** What was read in one line, so that it does not matter where lines end. */
export function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}
