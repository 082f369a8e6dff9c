import { createTransport } from 'nodemailer'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { SmtpPeer } from '#tests/support/smtp-peer.ts'

let relay: SmtpPeer

beforeEach(async () => {
  relay = await SmtpPeer.open()
})
afterEach(() => relay.close())

function send(to: string, subject = 'Recibimos su postulación') {
  const letter = {
    from: 'programa@minka.test',
    to,
    subject,
    text: 'Estimada señora:',
    html: '<p>Estimada señora:</p>',
  }
  return createTransport(relay.url).sendMail(letter)
}

test('a letter that is awaited is read with its envelope, subject, text and HTML', async () => {
  const awaited = relay.inboxOf('Rosa@Comunidad.test')
  await send('rosa@comunidad.test')

  expect(await awaited).toMatchObject([
    {
      from: 'programa@minka.test',
      to: ['rosa@comunidad.test'],
      subject: 'Recibimos su postulación',
      text: 'Estimada señora:',
      html: '<p>Estimada señora:</p>',
    },
  ])
  expect(relay.lettersTo('otra@comunidad.test')).toEqual([])
})

test.each([421, 451, 550] as const)(
  'a recipient is refused with %i as planned, and served afterwards',
  async (code) => {
    relay.plan('rosa@comunidad.test', code, 1)
    const refused = relay.refusalsOf('rosa@comunidad.test')
    await expect(send('rosa@comunidad.test')).rejects.toMatchObject({ responseCode: code })
    expect(await refused).toEqual(1)

    await send('rosa@comunidad.test')
    expect(relay.lettersTo('rosa@comunidad.test')).toHaveLength(1)
  },
)

test('a line that breaks after the letter was taken leaves the sender in doubt and the letter here', async () => {
  relay.plan('rosa@comunidad.test', 'drop', 1)
  await expect(send('rosa@comunidad.test')).rejects.toThrow()
  expect(relay.lettersTo('rosa@comunidad.test')).toHaveLength(1)
})

test('a closed relay takes nothing, and comes back on the same port', async () => {
  const { port } = relay
  await relay.close()
  const again = await SmtpPeer.open({ port })
  relay = again
  await send('rosa@comunidad.test')
  expect(again.lettersTo('rosa@comunidad.test')).toHaveLength(1)
})
