import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { typedAt, withTyped } from '#app/domain/letter-edit.ts'
import {
  portalWorded,
  slotsOf,
  startingBody,
  wordedLetters,
  wordedTemplates,
} from '#app/domain/letter-slot.ts'
import { noticeTemplates } from '#app/domain/notice.ts'
import { withSentences } from '#app/domain/feedback-sentence.ts'
import { wordingFaults } from '#app/domain/wording.ts'
import { renderLetter } from '#emails/render.ts'
import { letterFacts } from '#tests/support/letter-facts.ts'
import { words } from '#tests/support/letter-words.ts'

const whole = startingBody('decision-awarded')

describe.each(wordedTemplates)('a call words %s as a whole', (template) => {
  const facts = letterFacts[template]

  test('and says everything that the portal says, however its parts are ordered', () => {
    const standard = words(renderLetter({ template, locale: 'es', facts }).text)
    const shuffled = fc.shuffledSubarray([...slotsOf(template)], { minLength: slotsOf(template).length })
    fc.assert(
      fc.property(shuffled, (slots) => {
        const body = slots.map((slot) => `{${slot}}`).join('\n\n')
        const own = words(renderLetter({ template, locale: 'es', facts, wording: { body } }).text)
        expect(own.toSorted()).toEqual(standard.toSorted())
      }),
      { numRuns: 20 },
    )
  })

  test('and what the editor offers to begin with is the portal’s own, part after part', () => {
    const order = { template, locale: 'en', facts } as const
    const body = startingBody(template)
    expect(renderLetter({ ...order, wording: { body } }).text).toEqual(renderLetter(order).text)
  })

  test('and a name that it has no value for is refused, wherever it stands', () => {
    const wording = {
      subject: '{reference} {dni}',
      introduction: 'Hola {dni}',
      body: `{dni}\n\n${startingBody(template)}`,
    }
    expect(wordingFaults(template, wording)).toEqual(
      (['subject', 'introduction', 'body'] as const).map((field) => ({
        field,
        code: 'unknown_variable',
        names: ['{dni}'],
      })),
    )
  })

  test('and lacks no part unnoticed', () => {
    for (const slot of slotsOf(template)) {
      const body = startingBody(template).replace(`{${slot}}`, 'Hola.')
      expect(wordingFaults(template, { body })).toEqual([
        { field: 'body', code: 'missing_part', names: [`{${slot}}`] },
      ])
    }
  })
})

test('every letter to applicants is worded by the call, or it is named as one that only the portal words', () => {
  const toApplicants = Object.entries(noticeTemplates)
    .filter(([, { to }]) => to.some((audience) => audience === 'applicant'))
    .map(([template]) => template)
  expect([...wordedTemplates, ...portalWorded].toSorted()).toEqual(toApplicants.toSorted())
  expect(Object.keys(wordedLetters).toSorted()).toEqual(wordedTemplates.toSorted())
})

test('a warning keeps the portal’s words: no part may be asked of it', () => {
  expect(portalWorded.map((template) => slotsOf(template))).toEqual([[], [], []])
})

test.each([
  ['Vea https://', 'broken_link', ['https://']],
  ['Vea http:/ejemplo.pe y https//x', 'broken_link', ['http:/ejemplo.pe']],
  ['Escriba en htps://ejemplo.pe.', 'broken_link', ['htps://ejemplo.pe']],
  ['Vea (www.ejemplo), por favor', 'broken_link', ['www.ejemplo']],
  ['Vea javascript://ejemplo.pe', 'broken_link', ['javascript://ejemplo.pe']],
  ['El {monto} de {recipient}', 'unknown_variable', ['{monto}']],
  ['Hola {recipient', 'open_brace', ['{recipient']],
  ['La noticia es {news} hoy', 'part_inside', ['{news}']],
])('%j is refused by name', (text, code, names) => {
  const body = code === 'part_inside' ? whole.replace('{news}', text) : `${text}\n\n${whole}`
  expect(wordingFaults('decision-awarded', { body })).toEqual([{ field: 'body', code, names }])
})

test('links and facts that are right are kept', () => {
  const text = 'Vea https://ejemplo.pe/bases?año=2027, (www.ejemplo.org.pe) o {call}: {amount}.'
  expect(wordingFaults('decision-awarded', { body: `${text}\n\n${whole}`, introduction: text })).toEqual([])
})

test('words of one letter stand beside those of the others, and an emptied one has none', () => {
  const place = { template: 'decision-awarded', locale: 'es' } as const
  const other = {
    template: 'decision-declined',
    locale: 'es',
    subject: 'No {reference}',
    introduction: '',
    body: '',
  }
  const typed = { subject: 'Sí {reference}', introduction: '', body: '' }
  const letters = withTyped([other], place, typed)
  expect([typedAt(letters, place), letters]).toEqual([typed, [other, { ...place, ...typed }]])
  expect(withTyped(letters, place, { subject: '', introduction: '', body: '' })).toEqual([other])
})

test('sentences come after what was typed, each once', () => {
  const inserted = withSentences('Gracias.\r\nEl plan es claro.', ['Falta el acta.', 'El plan es claro.'])
  expect(inserted).toEqual('Gracias.\nEl plan es claro.\n\nFalta el acta.')
  expect(withSentences('', ['Falta el acta.'])).toEqual('Falta el acta.')
})
