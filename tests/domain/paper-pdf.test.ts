import { beforeAll, expect, test } from 'vitest'

import { blankFormPaper } from '#app/components/blank-form-paper.ts'
import { formatForRegion } from '#app/components/format.ts'
import { paperOf, type Paper } from '#app/domain/paper.ts'
import { questionsOf } from '#app/domain/form.ts'
import { paperPdf } from '#app/http/pdf/paper-pdf.ts'
import { form } from '#db/seed/comunidades-amazonicas/form.ts'
import { callFacts } from '#tests/support/community-application.ts'
import { type ReadPdf, inOneLine, readPdf } from '#tests/support/pdf-text.ts'

let blankForm: ReadPdf

beforeAll(async () => {
  formatForRegion('PE')
  blankForm = await drawn(blank())
})

async function drawn(paper: Paper) {
  return readPdf(Buffer.from(await new Response(paperPdf(paper)).arrayBuffer()))
}

function blank(): Paper {
  const when = { window: 'open' as const, opensAt: new Date('2026-11-01T14:00:00Z'), facts: callFacts }
  const call = { title: { es: 'Comunidades 2026' }, address: 'https://example.org', ...when }
  return blankFormPaper({ ...call, definition: form }, 'es')
}

const letters = 'ɨ ñ ʉ ’ ë́ ɨ̃ ŋ ð à ç „ß“ Ж λ S/ 12,345.50 — ✓'

test('letters that few languages have are read back as they were written', async () => {
  const paper = paperOf({ title: 'Awajún', caption: 'Ɨnɨ’', language: 'agr' }, [
    { is: 'text', text: letters, isQuiet: false },
    { is: 'facts', facts: [{ label: letters, value: letters }] },
  ])
  const { text } = await drawn(paper)
  expect(inOneLine(text).replaceAll(' ', '').split(letters.replaceAll(' ', '')).length - 1).toEqual(3)
})

test('the empty form is a tagged document in its language, with its title and bookmarks', () => {
  const { catalog, elements } = blankForm
  for (const part of [
    /\/StructTreeRoot \d/,
    /\/Lang \(es\)/,
    /\/MarkInfo \d/,
    /\/ViewerPreferences \d/,
    /\/Outlines \d/,
  ])
    expect(catalog).toMatch(part)
  const kinds = [
    'Document',
    'H1',
    'H2',
    'H3',
    'H4',
    'P',
    'Sect',
    'L',
    'LI',
    'LBody',
    'Table',
    'TR',
    'TH',
    'TD',
  ]
  expect(kinds.filter((it) => !elements.includes(it))).toEqual([])
  expect(elements.filter((it) => it === 'H4')).toHaveLength(questionsOf(form).length)
})

test('every question stands on a page, and every page says which it is', () => {
  const { pages, text } = blankForm
  const said = inOneLine(text)
  expect(questionsOf(form).filter(({ label }) => !said.includes(inOneLine(label.es ?? '')))).toEqual([])
  expect(pages.map((page) => page.split('\n').slice(0, 2))).toEqual(
    pages.map((_, at) => ['Comunidades 2026 · Formulario en blanco', String(at + 1)]),
  )
})

test('no word is lost where a text or a table goes on over pages', async () => {
  const long = Array.from({ length: 700 }, (_, at) => `palabra${at}`).join(' ')
  const rows = Array.from({ length: 60 }, (_, at) => [`fila${at}`, `${at}`])
  const columns = [
    { header: 'Detalle', isFigure: false },
    { header: 'Monto', isFigure: true },
  ]
  const { text, pages } = await drawn(
    paperOf({ title: 'Largo', caption: 'Prueba', language: 'es' }, [
      { is: 'text', text: long, isQuiet: false },
      { is: 'facts', facts: [{ label: 'Resumen', value: long.replaceAll('palabra', 'voz') }] },
      {
        is: 'table',
        label: 'Tabla',
        columns,
        rows,
        foot: ['Total', '1770'],
        namesRows: false,
        isBlank: false,
      },
    ]),
  )
  const said = new Set(text.split(/\s+/))
  const wanted = [...long.split(' '), ...long.replaceAll('palabra', 'voz').split(' '), ...rows.flat(), '1770']
  expect(wanted.filter((word) => !said.has(word))).toEqual([])
  expect(pages.length).toBeGreaterThan(3)
})
