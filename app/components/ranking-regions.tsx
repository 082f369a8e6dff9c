import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatMoney } from './format.ts'
import type { RankingView } from './ranking-view.ts'
import { Table } from './table.tsx'

/** What each region asks for and gets. */
export function RankingRegions({ ranking: { regions, call } }: { ranking: RankingView }) {
  const money = (amount: string) => formatMoney(amount, call.currency, getLocale())
  return (
    <Table
      caption={m.ranking_regions_caption()}
      columns={[
        { header: m.ranking_column_region() },
        { header: m.ranking_region_count(), numeric: true },
        { header: m.ranking_region_requested(), numeric: true },
        { header: m.ranking_region_granted(), numeric: true },
      ]}
      rows={regions.map(({ region, count, requested, granted }) => ({
        id: region ?? '',
        cells: [region ?? m.ranking_no_region(), String(count), money(requested), money(granted)],
      }))}
      dense
    />
  )
}
