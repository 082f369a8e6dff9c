import type { Tx } from '../connection.ts'
import { checklist } from './comunidades-amazonicas/screening.ts'

type Screening = {
  applicationId: string
  stageId: string
  by: string
  /** What was found wrong, by item; every other item is in order. */
  notes: Readonly<Record<string, string>>
  /** The officer has come as far as the minutes. */
  underWay: boolean
}

/** Stores what an officer noted of the checklist. */
export async function storeScreening(tx: Tx, { notes, underWay, ...it }: Screening, at: Date) {
  const items = underWay ? checklist.slice(0, 2) : checklist
  await tx
    .insertInto('screenings')
    .values(
      items.map(({ key }) => ({
        application_id: it.applicationId,
        stage_id: it.stageId,
        item: key,
        answer: notes[key] === undefined ? ('yes' as const) : ('no' as const),
        note: notes[key] ?? '',
        answered_by: it.by,
        answered_at: at,
      })),
    )
    .execute()
}
