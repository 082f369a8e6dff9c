import fc from 'fast-check'
import { expect, test } from 'vitest'

import { caseKeys } from '#app/domain/case-keys.ts'
import { printFilter } from '#app/domain/filter.ts'
import { figure } from '#app/domain/money.ts'
import { shownScore } from '#app/domain/score.ts'
import { listChosen } from '#db/case-choice.ts'
import { summarizeCases } from '#db/case-list.ts'
import { anyFilter } from '#tests/support/any-filter.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { type PlantedCase, plant, plantedCase } from '#tests/support/planted-cases.ts'
import { passesPlainly, standing } from '#tests/support/plain-filter.ts'

freshPortal()

const regions = [
  { code: 'LOR', name: 'Loreto' },
  { code: 'UCA', name: 'Ucayali' },
]
const keys = caseKeys({ decides: true, regions })

/** The mean of the shown scores of applications, by the domain. */
function meanOf(cases: readonly PlantedCase[]): string | null {
  const scores = cases.flatMap((it) => standing(it).mean ?? []).map((it) => figure(it))
  if (scores.length === 0) return null
  return shownScore(scores.reduce((sum, it) => sum.plus(it), figure(0)).div(scores.length))
}

test('the database finds by a filter what its words say of each application, and counts and averages the same', async () => {
  const cases = fc.array(plantedCase, { minLength: 6, maxLength: 14 })
  const filters = fc.array(anyFilter(keys), { minLength: 25, maxLength: 25 })
  await fc.assert(
    fc.asyncProperty(cases, filters, async (planted, asked) => {
      const { call, officer, ids } = await plant(planted)
      for (const filter of asked) {
        const choice = { readerId: officer.id, callId: call.id, filter }
        const passing = planted.flatMap((it, at) => {
          const reference = `${call.slug}-${String(at).padStart(3, '0')}`
          return passesPlainly(filter, it, reference) ? [{ it, id: ids[at] }] : []
        })
        expect(await listChosen(choice), printFilter(filter)).toEqual(passing.map(({ id }) => id))
        const { count, mean } = await summarizeCases(choice)
        expect({ count, mean: mean === null ? null : shownScore(figure(mean)) }, printFilter(filter)).toEqual(
          {
            count: passing.length,
            mean: meanOf(passing.map(({ it }) => it)),
          },
        )
      }
    }),
    { numRuns: 4 },
  )
})
