import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import { SlateCosts } from '#app/components/slate-costs.tsx'
import type { SlateCost } from '#app/domain/slate-answer.ts'
import { planRanked } from '#app/domain/slate-plan.ts'
import { slateView } from '#app/http/slate-page.ts'
import { setLocale } from '#app/messages/compiled/runtime.js'
import type { SlateMaterial, SlateRow } from '#db/slate-problem.ts'
import { aBound, aCandidate, aProblem } from '#tests/support/slates.ts'

const nowhere = { region: null, objective: null, kind: null }
const aRow = (id: string): SlateRow => ({
  ...{ id, reference: `MK-${id}`, title: `Proyecto ${id}`, organization: 'Comunidad', ...nowhere },
  ...{ status: 'in_panel', hold: false, requested: '30000', live: null, recommended: null },
})

/** What a page says of these costs, of a call of a hundred and fifty applications of which three have their money. */
function costsSaid(costs: SlateCost[]): string[] {
  const ids = Array.from({ length: 150 }, (_, at) => String(at + 1))
  const { request, ...problem } = aProblem(ids.map((id, at) => aCandidate(id, { place: at + 1 })))
  const { slate } = planRanked({ ...problem, request })
  if (!slate) throw new Error('a slate by rank is always made')
  const title = { es: 'Fondo', en: 'Fund' }
  const call = { id: 'call', slug: 'fondo', title, currency: 'PEN', timeZone: 'America/Lima' }
  const limits = { awardMin: '0', awardMax: '30000', groups: { region: [], objective: [], kind: [] } }
  const rows = ids.map(aRow)
  const material: SlateMaterial = {
    call: { ...call, ...limits },
    rankedBy: 'panel',
    rows,
    problem,
    hidden: 0,
  }
  const answer = { slate: { ...slate, worth: 1_000, costs }, impossible: null }
  const view = slateView(material, { request, answer, reasons: [] })
  const html = renderToStaticMarkup(createElement(SlateCosts, { slate: answer.slate, view }))
  return [...html.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell]) =>
    (cell ?? '').replaceAll(/<[^>]*>/g, ''),
  )
}

const rule = { rule: 'bound', ...aBound('PUR', '2') } as const

test('who would come in without a rule is named, however far down the order they stand', async () => {
  await setLocale('es', { reload: false })
  const cost = { rule, gained: 100, exact: true, enter: ['120', '149'], leave: ['3'] }
  expect(costsSaid([cost]).slice(-2)).toEqual(['MK-120, MK-149', 'MK-3'])
})

test('what is not exact is said as the most that it can be, and what is not known as that', async () => {
  await setLocale('es', { reload: false })
  const said = (gained: number | null, exact: boolean) =>
    // Where a portal is says how its decimals are written.
    costsSaid([{ rule, gained, exact, enter: [], leave: [] }])
      .at(-3)
      ?.replace(',', '.')
  expect([said(250, true), said(0, true), said(250, false), said(0.1, false), said(null, false)]).toEqual([
    '20.0 % del valor',
    'Nada',
    'Como máximo 20.0 % del valor',
    'Casi nada',
    'No alcanzó el tiempo para calcularlo',
  ])
})
