import { simpleParser } from 'mailparser'
import { describe, expect, test } from 'vitest'

import { composeMime } from '#emails/message.ts'
import { renderLetter } from '#emails/render.ts'
import { letterFacts } from '#tests/support/letter-facts.ts'
import { visibleText, words } from '#tests/support/letter-words.ts'

const envelope = {
  from: { name: 'Programa Ayuda a Comunidades Locales', address: 'minka@amazonia.example' },
  to: 'rosa@example.org',
  replyTo: 'donaciones@amazonia.example',
  messageId: '<0198f2c4@amazonia.example>',
  sentAt: new Date('2026-11-23T22:00:00Z'),
  thread: '<application.77@amazonia.example>',
}
const facts = letterFacts['decision-declined']
const declined = renderLetter({ template: 'decision-declined', locale: 'es', facts })

test('a message reads back as the letter that was written', async () => {
  const read = await simpleParser(await composeMime({ ...envelope, ...declined }))
  expect(read.subject).toEqual(declined.subject)
  expect(read.text).toEqual(declined.text)
  expect(read.html).toEqual(declined.html)
  expect(read.from?.value).toEqual([{ name: envelope.from.name, address: envelope.from.address }])
  expect([read.to].flat().flatMap((to) => to?.value)).toEqual([{ name: '', address: 'rosa@example.org' }])
  expect(read.replyTo?.value).toEqual([{ name: '', address: 'donaciones@amazonia.example' }])
  expect([read.messageId, read.references, read.inReplyTo]).toEqual([
    envelope.messageId,
    envelope.thread,
    envelope.thread,
  ])
  expect(read.date).toEqual(envelope.sentAt)
  expect(read.headers.get('auto-submitted')).toEqual('auto-generated')
})

test('the same letter gives the same bytes each time', async () => {
  const [one, other] = await Promise.all([1, 2].map(() => composeMime({ ...envelope, ...declined })))
  expect(one?.equals(other ?? Buffer.alloc(0))).toEqual(true)
})

test.each([
  'rosa@example.org, otra@example.org',
  'rosa@example.org;otra@example.org',
  'rosa@example.org\r\nBcc: otra@example.org',
  'rosa@example.org\nRCPT TO:<otra@example.org>',
  'Rosa <rosa@example.org>',
  '"otra@example.org"@example.org',
  'otra@example.org(rosa@example.org)',
  'rosa@example.org ',
  'grupo:rosa@example.org;',
  '',
])('no message is written to %j, which is not one plain address', async (to) => {
  await expect(composeMime({ ...envelope, ...declined, to })).rejects.toThrow()
  await expect(composeMime({ ...envelope, ...declined, replyTo: to })).rejects.toThrow()
})

const hostileNames = [
  'Agua\r\nBcc: otra@example.org\r\nX-Injected: yes',
  'Agua\nSubject: otro asunto\n\nCuerpo falso',
  'Agua\u2028Bcc: otra@example.org\u2029',
  'Agua", "otra@example.org" <otra@example.org>, ',
  'otra@example.org, Agua <b@example.org>;',
  '=?utf-8?B?DQpCY2M6IG90cmFAZXhhbXBsZS5vcmc=?=',
  '<script>alert(1)</script><img src=x onerror=alert(2)>',
  '"></title></blockquote><a href="javascript:alert(1)">',
  'Ñandú ñ 漢字 العربية \u202egnorw\u202c 👩🏽‍🌾',
  '\u0000\u0007\u001b[31mAgua',
  'á'.repeat(5000),
  'Agua '.repeat(1000),
  '{title} ${process.env.SECRET} %s',
]

describe.each(hostileNames.map((name) => ({ name, start: JSON.stringify(name.slice(0, 40)) })))(
  'a project, a community and a person named $start',
  ({ name }) => {
    const letter = renderLetter({ template: 'decision-awarded', locale: 'es', facts: hostile(name) })

    test('reach one recipient with the headers of any other letter', async () => {
      const from = { ...envelope.from, name }
      const read = await simpleParser(await composeMime({ ...envelope, ...letter, from }))
      const plain = await simpleParser(await composeMime({ ...envelope, ...declined }))
      expect(read.headerLines.map(({ key }) => key)).toEqual(plain.headerLines.map(({ key }) => key))
      expect([read.to].flat().flatMap((to) => to?.value)).toEqual([{ name: '', address: 'rosa@example.org' }])
      expect(read.from?.value.map(({ address }) => address)).toEqual([envelope.from.address])
      expect(read.text).toEqual(letter.text)
      expect(read.html).toEqual(letter.html)
      expect(read.attachments).toEqual([])
    })

    test('are only words in the page of HTML', () => {
      const ordinaryTags = tagsOf(
        renderLetter({ template: 'decision-awarded', locale: 'es', facts: hostile('Agua') }).html,
      )
      expect(tagsOf(letter.html)).toEqual(ordinaryTags)
      expect(shown(visibleText(letter.html))).toEqual(subjectIn(letter.html) + shown(letter.text))
    })

    test('fit on one line of subject and in what is read out', () => {
      expect(letter.subject.match(/[\p{Cc}\u2028\u2029\u202e]/gu)).toEqual(null)
      expect(letter.subject).toMatch(/^Aprobamos su proyecto: .{1,200} \(AMZ26-0042\)$/u)
      expect(letter.phone.length).toBeLessThanOrEqual(300)
    })
  },
)

function hostile(name: string) {
  const facts = letterFacts['decision-awarded']
  return {
    ...facts,
    recipient: { name },
    funder: { ...facts.funder, name },
    application: { ...facts.application, title: name, organization: name },
    conditions: [name],
    feedback: name,
  }
}

/** The letters alone, since a word too long for a line is cut in the text. */
function shown(text: string): string {
  return words(text).join('')
}

function subjectIn(html: string): string {
  return shown(visibleText(/<title>(.*?)<\/title>/s.exec(html)?.[1] ?? ''))
}

function tagsOf(html: string): string[] {
  return html.match(/<[^>]*>/g) ?? []
}
