import { expect, test } from 'vitest'

import { readPdf } from '#tests/support/pdf-text.ts'
import { aReviewWithCanaries, reviewCanariesIn } from '#tests/support/reviewed-canaries.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'

const house = runningPortal()

/** Everything that the portal answers a reviewer about a review: pages, their data, and the packet as it reads. */
async function everythingAnswered(blindness: 'single' | 'double') {
  writeLettersWith(renderLetter)
  const { id, reviewer } = await aReviewWithCanaries({ blindness })
  const visitor = await signedIn(house().portal.origin, reviewer)
  const pages = ['/review', `/review/${id}`, `/review/${id}/scores`, `/review/${id}/recuse`]
  const answered = new Map<string, string>()
  for (const path of pages.flatMap((it) => [it, `${it}.data`])) {
    const response = await visitor.get(path)
    expect([path, response.status]).toEqual([path, 200])
    answered.set(path, await response.text())
  }
  const packet = await visitor.get(`/review/${id}/packet.pdf`)
  const pdf = readPdf(Buffer.from(await packet.arrayBuffer()))
  return { answered, pdf, canaries: reviewCanariesIn([...answered, pdf.text.replaceAll('\n', '')]) }
}

test('no answer of the portal tells a reviewer whom to call, who signed, or where the community is on the map', async () => {
  const { canaries } = await everythingAnswered('single')

  expect(canaries).toEqual(['CANARY-ORG'])
})

test('under double blindness no page, data or packet names the organization, and the packet holds the score sheet', async () => {
  const { canaries, pdf } = await everythingAnswered('double')

  expect(canaries).toEqual([])
  expect(pdf.text).toContain('Hoja de puntajes')
  expect(pdf.catalog).toContain('/MarkInfo')
})
