import { createHash, createVerify, generateKeyPairSync } from 'node:crypto'

import { expect, test } from 'vitest'

import { composeMime } from '#emails/message.ts'
import { openRelay } from '#emails/relay.ts'
import { SmtpPeer } from '#tests/support/smtp-peer.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const from = 'minka@amazonia.example'

test('an email that is signed by DKIM is signed for the domain it is sent from, over what arrives', async () => {
  const peer = await SmtpPeer.open()
  const key = {
    selector: 'minka',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
  const relay = openRelay(peer.url, key)
  const bytes = await composeMime({
    from: { name: 'Programa de Ayuda', address: from },
    to: 'rosa@example.org',
    replyTo: from,
    subject: 'Aprobamos su proyecto',
    text: 'Ñandú.\n',
    html: '<p>Ñandú.</p>',
    messageId: '<1@amazonia.example>',
    sentAt: new Date(0),
  })
  expect(await relay.send({ from, to: 'rosa@example.org', bytes })).toMatchObject({ kind: 'accepted' })
  relay.close()
  await peer.close()

  const [header = '', ...rest] = (peer.letters[0]?.raw.toString('latin1') ?? '').split('\r\n\r\n')
  const fields = header.split(/\r\n(?![ \t])/)
  const signature = fields.find((field) => /^dkim-signature:/i.test(field)) ?? ''
  const tags = new Map(
    [...signature.slice(15).matchAll(/\s*(\w+)=([^;]*)/g)].map(([, name, value = '']) => [
      name,
      value.replaceAll(/\s/g, ''),
    ]),
  )
  expect([tags.get('d'), tags.get('s'), tags.get('c')]).toEqual([
    'amazonia.example',
    'minka',
    'relaxed/relaxed',
  ])
  expect(
    createHash('sha256')
      .update(relaxedBody(rest.join('\r\n\r\n')), 'latin1')
      .digest('base64'),
  ).toEqual(tags.get('bh'))
  const names = (tags.get('h') ?? '').split(':')
  const signed = names.map((name) =>
    relaxed(fields.find((it) => it.toLowerCase().startsWith(`${name}:`.toLowerCase())) ?? ''),
  )
  const bare = relaxed(signature.replace(/(\sb=)[^;]*$/, '$1'))
  const verify = createVerify('RSA-SHA256').update(
    `${signed.filter(Boolean).join('\r\n')}\r\n${bare}`,
    'latin1',
  )
  expect(verify.verify(publicKey, tags.get('b') ?? '', 'base64')).toEqual(true)
})

/** As RFC 6376 writes a header, and a body, before it is signed. */
function relaxed(field: string): string {
  const [name = '', ...value] = field.split(':')
  return value.length === 0
    ? ''
    : `${name.toLowerCase().trim()}:${value.join(':').replaceAll(/\s+/g, ' ').trim()}`
}

function relaxedBody(body: string): string {
  const lines = body.split('\r\n').map((line) => line.replaceAll(/[ \t]+/g, ' ').trimEnd())
  return `${lines.join('\r\n').replace(/(\r\n)+$/, '')}\r\n`
}
