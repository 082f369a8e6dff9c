import { expect, test } from 'vitest'

import { noticeTemplates, type NoticeTemplate } from '#app/domain/notice.ts'
import { wordingInput, wordingVariables } from '#app/domain/wording.ts'
import { renderLetter } from '#emails/render.ts'
import { letterFacts } from '#tests/support/letter-facts.ts'
import { words } from '#tests/support/letter-words.ts'

const facts = letterFacts['decision-awarded']

test("a call's own words replace the subject and stand before the sentence that tells the decision", () => {
  const wording = {
    subject: '{reference}: ¡felicitaciones, {organization}!',
    introduction: 'Gracias por presentar «{title}» a {call} con {funder}. El monto es {amount}.',
  }
  const letter = renderLetter({ template: 'decision-awarded', locale: 'es', facts, wording })
  expect(letter.subject).toEqual('AMZ26-0042: ¡felicitaciones, Comunidad Nativa Nueva Esperanza!')
  expect(words(letter.text).join(' ')).toContain(
    'Gracias por presentar «Agua segura para Nueva Esperanza» a Pequeñas donaciones a comunidades locales 2026' +
      ' con Programa Ayuda a Comunidades Locales. El monto es S/ 12,345.50.' +
      ' Su proyecto «Agua segura para Nueva Esperanza», solicitud AMZ26-0042, recibe una donación de S/ 12,345.50.',
  )
})

test.each([
  { introduction: 'Estimada {nombre}:' },
  { introduction: 'Su DNI es {dni}' },
  { introduction: 'Hola {}' },
  { introduction: 'Hola {constructor}' },
  { subject: 'Aprobado {reference} {amont}' },
  { subject: 'Aprobado' },
  { introduction: '' },
])('the wording %j is refused', (wording) => {
  expect(wordingInput('decision-awarded').safeParse(wording).success).toEqual(false)
  expect(() => renderLetter({ template: 'decision-awarded', locale: 'es', facts, wording })).toThrow()
})

test('every variable that a letter offers has a value', () => {
  for (const template of Object.keys(noticeTemplates).filter(isTemplate)) {
    const variables = wordingVariables(template)
    const introduction = variables.map((name) => `{${name}}`).join(' ')
    const letter = renderLetter({
      template,
      locale: 'es',
      facts: letterFacts[template],
      wording: { introduction },
    })
    expect(letter.text.match(/undefined|[{}]/g)).toEqual(null)
  }
})

test('a letter to a reviewer offers no name of the organization', () => {
  expect(wordingVariables('review-assigned')).toEqual(['funder', 'recipient', 'reference', 'title', 'call'])
})

test('braces in a title are letters, not variables', () => {
  const application = { ...facts.application, title: '{amount} {funder}' }
  const letter = renderLetter({
    template: 'decision-awarded',
    locale: 'es',
    facts: { ...facts, application },
    wording: { introduction: 'Sobre {title}' },
  })
  expect(words(letter.text).join(' ')).toContain('Sobre {amount} {funder} Su proyecto «{amount} {funder}»')
})

function isTemplate(name: string): name is NoticeTemplate {
  return name in noticeTemplates
}
