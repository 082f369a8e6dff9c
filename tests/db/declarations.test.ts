import { expect, test } from 'vitest'

import { closeReview } from '#app/domain/application-review.ts'
import { declarationField, declaredKindField } from '#app/domain/review-declaration.ts'
import { declareAll } from '#app/http/declarations.ts'
import { changeApplication } from '#db/application.ts'
import { listQueue } from '#db/assignment.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { staffOf } from '#tests/support/people.ts'
import { asks } from '#tests/support/reviewing.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

test('what cannot be declared any more keeps nothing else from being stored, and names its application', async () => {
  const call = await aSmallCall({ closesInDays: -10 })
  const [officer, reviewer] = [await staffOf(call.id, 'officer'), await staffOf(call.id, 'reviewer')]
  const [closed, open, silent] = [
    await anApplication(call, { status: 'in_review' }),
    await anApplication(call, { status: 'in_review' }),
    await anApplication(call, { status: 'in_review' }),
  ]
  const ids = []
  for (const it of [closed, open, silent]) ids.push(await asks(officer, it, reviewer))
  const [ofClosed = '', ofOpen = '', ofSilent = ''] = ids
  await changeApplication(closed.id, { personId: officer.id }, (file, signed) =>
    closeReview(file, { reason: 'El panel se adelanta.' }, signed),
  )

  const asked = (await listQueue(reviewer.id)).toSorted((one) => (one.id === ofClosed ? -1 : 1))
  const typed = {
    [declarationField(ofClosed)]: 'none',
    [declarationField(ofOpen)]: 'conflict',
    [declaredKindField(ofOpen)]: 'family',
  }
  const { problems } = await declareAll({ personId: reviewer.id }, asked, typed)

  expect(problems).toEqual([
    {
      field: declarationField(ofClosed),
      text: `Solicitud ${closed.reference}: La solicitud no está en revisión en este momento.`,
    },
    { field: declarationField(ofSilent), text: `Responda por la solicitud ${silent.reference}.` },
  ])
  expect((await listQueue(reviewer.id)).map(({ id, inReview }) => [id, inReview]).toSorted()).toEqual(
    [
      [ofClosed, false],
      [ofSilent, true],
    ].toSorted(),
  )
})
