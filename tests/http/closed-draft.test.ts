import { beforeAll, expect, test } from 'vitest'

import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

const house = runningPortal()

beforeAll(() => {
  writeLettersWith(renderLetter)
})

test('a draft whose call is over says so on every page on which it could be sent, and offers no button for it', async () => {
  const { id, representatives } = await anApplication(await aSmallCall({ closesInDays: -10 }))
  const visitor = await signedIn(house().portal.origin, { id: representatives[0]?.id ?? '' })
  for (const page of ['', '/check', '/submit']) {
    const html = await (await visitor.get(`/apply/${id}${page}`)).text()
    expect(html, page).toMatch(/ya no se puede enviar[\s\S]*Cerró el [^<]* hora de Lima/)
    expect(html, page).not.toMatch(/Revisar y enviar|Enviar la solicitud|Continuar a la declaración/)
  }
  expect(await (await visitor.get(`/apply/${id}/check`)).text()).toContain('Agua segura')
})
