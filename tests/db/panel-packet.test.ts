import { expect, test } from 'vitest'

import { readPanelPacket } from '#db/panel-packet.ts'
import { listSubmittedReviews } from '#db/review-list.ts'
import { findVersions } from '#db/review-versions.ts'
import { aDeliberation } from '#tests/support/deliberating.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { staffOf } from '#tests/support/people.ts'
import { queriesOf } from '#tests/support/queries.ts'
import { submits } from '#tests/support/reviewing.ts'
import { anApplication } from '#tests/support/small-application.ts'

freshPortal()

test('a version has each review by name or by letter, or none where its member still has theirs to send', async () => {
  const { call, application, officer, mirtha, rafael, ids } = await aDeliberation({ blindness: 'double' })
  const choice = { readerId: officer.id, callId: call.id, filter: [] }
  const versionOf = async ({ id }: { id: string }) => {
    const [known] = (await readPanelPacket(choice, id)).cases
    const names = known?.reviews.map(({ name, label }) => name ?? (label ? 'a letter' : '')).sort()
    return { names, organization: known?.organization, score: known?.score, withheldBy: known?.withheldBy }
  }
  const organization = 'Comunidad Nativa Nueva Esperanza'
  const open = { score: expect.stringMatching(/^\d/), withheldBy: null }
  expect(await versionOf(officer)).toEqual({ ...open, names: ['Abel Curico', 'Mirtha Saboya'], organization })
  expect(await versionOf(mirtha)).toEqual({ ...open, names: ['a letter', 'a letter'], organization: null })
  const none = { names: [], organization: null, score: null, withheldBy: 'member' }
  expect(await versionOf(rafael)).toEqual(none)
  expect(await listSubmittedReviews(rafael.id, application.id)).toEqual({ withheld: true, reviews: [] })
  expect(await findVersions(rafael.id, application.id, ids.mirtha)).toBeUndefined()

  await submits(rafael, ids.rafael, '2')
  expect(await versionOf(rafael)).toMatchObject({ ...open, names: ['a letter', 'a letter', 'a letter'] })
  expect((await listSubmittedReviews(rafael.id, application.id)).reviews).toHaveLength(3)
  expect(await findVersions(rafael.id, application.id, ids.mirtha)).toMatchObject({ id: ids.mirtha })
})

test('a packet takes as many queries for three applications as for one', async () => {
  const { call, officer } = await aDeliberation()
  const reviewer = await staffOf(call.id, 'reviewer', 'Julia Tello')
  const choice = { readerId: officer.id, callId: call.id, filter: [] }
  const ofOne = await queriesOf(() => readPanelPacket(choice, reviewer.id))
  for (const title of ['Cacao', 'Radio comunal']) await anApplication(call, { status: 'submitted', title })
  const ofThree = await queriesOf(async () =>
    expect((await readPanelPacket(choice, reviewer.id)).cases).toHaveLength(3),
  )
  expect(ofThree.length).toBe(ofOne.length)
})
