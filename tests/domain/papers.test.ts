import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'

import { blankFormPaper } from '#app/components/blank-form-paper.ts'
import { formatForRegion } from '#app/components/format.ts'
import { submittedPaper } from '#app/components/submitted-paper.ts'
import { formSpoken, languagesOf } from '#app/domain/form-language.ts'
import { questionsOf, type FormDefinition } from '#app/domain/form.ts'
import { isWide, type Paper, type PaperPart } from '#app/domain/paper.ts'
import { askedForm } from '#app/domain/readable-answers.ts'
import { linesByHand, rowsByHand } from '#app/domain/room-by-hand.ts'
import { readXlsForm } from '#app/domain/xlsform/read-xlsform.ts'
import { form } from '#db/seed/comunidades-amazonicas/form.ts'
import { anyForm } from '#tests/support/any-form.ts'
import { callFacts, goodAnswers } from '#tests/support/community-application.ts'
import { countySheets } from '#tests/support/county-form.ts'
import { xlsFormWords } from '#tests/support/spreadsheet.ts'

beforeAll(() => formatForRegion('PE'))

const title = { es: 'Comunidades 2026', en: 'Communities 2026' }
const address = 'https://example.org/calls/x'

function blank(definition: FormDefinition, language = 'es'): Paper {
  const spoken = formSpoken(definition, language, 'es')
  const known = {
    title,
    facts: callFacts,
    window: 'open' as const,
    opensAt: new Date('2026-11-01T14:00:00Z'),
    address,
  }
  return blankFormPaper({ ...known, definition: spoken }, language)
}

function county(): FormDefinition {
  const { definition } = readXlsForm(countySheets, xlsFormWords)
  if (!definition) throw new Error('the form of the county is whole')
  return definition
}

/** What stands below a heading, until the next. */
function below(parts: readonly PaperPart[], heading: string): PaperPart[] {
  const from = parts.findIndex((it) => it.is === 'heading' && it.text === heading)
  const rest = parts.slice(from + 1)
  const to = rest.findIndex((it) => it.is === 'heading')
  return rest.slice(0, to < 0 ? undefined : to)
}

const shapes = (parts: readonly PaperPart[]) => parts.map(({ is }) => is)

test('the empty form has room for every question of the call, each in the way of its kind', () => {
  const { parts } = blank(form)
  const roomOf = (label: string) => shapes(below(parts, label)).filter((it) => it !== 'text')
  expect(
    Object.fromEntries(
      questionsOf(form).map(({ kind, label, required }) => [
        kind,
        roomOf(`${label.es}${required === false && kind !== 'calculated' ? ' (opcional)' : ''}`),
      ]),
    ),
  ).toEqual({
    short_text: ['lines'],
    long_text: ['lines'],
    number: ['fields'],
    month: ['fields'],
    yes_no: ['boxes'],
    one_of: ['boxes'],
    some_of: ['boxes'],
    place: ['fields'],
    point: ['fields'],
    phone: ['fields'],
    email: ['fields'],
    identifier: ['fields'],
    files: ['boxes'],
    rows: ['facts', 'table'],
    table: ['table'],
    calculated: ['fields'],
    declaration: ['boxes', 'fields', 'boxes'],
  })
})

test('a question that is asked of some says of whom, in words', () => {
  const said = blank(form).parts.flatMap((it) => (it.is === 'text' ? it.text : []))
  expect(said.filter((it) => it.startsWith('Responda solo si:')).length).toBeGreaterThan(0)
  expect(said.filter((it) => /Responda solo si:.*(undefined|\[object|_)/.test(it))).toEqual([])
})

test('a form is printed in a language that the portal does not speak, with nothing in another', () => {
  expect(languagesOf(county())).toEqual(['en', 'sw', 'es'])
  const { parts, language } = blank(county(), 'sw')
  expect(language).toEqual('sw')
  const headings = parts.flatMap((it) => (it.is === 'heading' ? it.text : []))
  expect(headings).toEqual(
    expect.arrayContaining(['1. Kikundi chenu', 'Jina la kikundi', 'Wafanyakazi (opcional)']),
  )
  const boxes = below(parts, 'Kaunti').flatMap((it) => (it.is === 'boxes' ? it.options : []))
  expect(boxes.map(({ label }) => label)).toEqual(['Kisumu', 'Turkana', 'Nairobi'])
})

test('whatever the form, its paper has a heading for every question that is answered, and never too many rows', () => {
  fc.assert(
    fc.property(anyForm, fc.constantFrom('es', 'en', 'sw'), (definition, language) => {
      const { parts } = blank(definition, language)
      const headings = parts.filter((it) => it.is === 'heading' && it.level === 4)
      expect(headings).toHaveLength(questionsOf(definition).filter(({ kind }) => kind !== 'note').length)
      for (const question of questionsOf(definition)) {
        if (question.kind === 'rows') expect(rowsByHand(question)).toBeLessThanOrEqual(question.max)
        if (question.kind === 'long_text') expect(linesByHand(question)).toBeLessThanOrEqual(24)
      }
    }),
    { numRuns: 100 },
  )
})

test('a table with many columns to fill by hand is given a wide page', () => {
  const tables = blank(form).parts.filter((it) => it.is === 'table')
  const wide = tables.filter(isWide).map(({ label }) => label)
  expect(wide).toEqual([questionsOf(form).find(({ key }) => key === 'budget')?.label.es])
})

test('a submission is written as it was frozen: its facts, answers in words, tables with totals, and what was declared', () => {
  const answers = { ...goodAnswers, summary: 'Traeremos agua.\n\nSegunda línea.' }
  const paper = submittedPaper({
    reference: 'AMZ26-0042',
    title: 'Agua segura',
    organization: 'Comité de Agua',
    callTitle: title,
    late: false,
    enteredBy: null,
    declaredBy: 'Rosa Tsamaren',
    hash: 'abc123',
    frozen: {
      number: 2,
      reachedUsAt: new Date('2026-11-23T22:00:00Z'),
      definition: askedForm({ definition: form, answers }, callFacts),
      answers,
      facts: callFacts,
      placeNames: { '01': 'Amazonas', '0104': 'Condorcanqui', '010401': 'Nieva' },
    },
  })
  const facts = Object.fromEntries(
    paper.parts.flatMap((it) =>
      it.is === 'facts' ? it.facts.map(({ label, value }) => [label, value]) : [],
    ),
  )
  expect(facts).toMatchObject({
    'Número de la solicitud': 'AMZ26-0042',
    'Recibida a tiempo': '23 de noviembre de 2026, 17:00 hora de Lima',
    Presentación: '2',
    Declaró: 'Rosa Tsamaren',
    'Huella de lo enviado': 'abc123',
    'Lo declaró': 'Sí',
  })
  expect(paper.foot).toEqual('AMZ26-0042 · Comité de Agua')
  const budget = paper.parts.find((it) => it.is === 'table' && it.foot !== undefined)
  expect(budget).toMatchObject({
    isBlank: false,
    rows: [expect.arrayContaining(['Materiales e insumos', '15,000.00'])],
  })
  expect(below(paper.parts, questionsOf(form).find(({ key }) => key === 'summary')?.label.es ?? '')).toEqual([
    { is: 'text', text: 'Traeremos agua.\n\nSegunda línea.', isQuiet: false },
  ])
})
