import { sql } from 'kysely'
import { z } from 'zod'

import {
  type ChecklistItem,
  type ScreeningNote,
  checklistItem,
  requireScreener,
} from '#app/domain/screening.ts'
import { Refusal, refuseUnless } from '#app/domain/refusal.ts'

import { actor } from './application.ts'
import { type Tx, database, inTransaction } from './connection.ts'
import { lockedTime } from './event.ts'

/** An item of the checklist with what was noted of it, and by whom. */
export type ScreenedItem = ChecklistItem &
  Omit<ScreeningNote, 'item'> & { by: string | null; at: Date | null }

const checklist = z.array(checklistItem)

/** The latest checklist that an application has come to, with its notes. The caller has bound the id to its reader. */
export async function listScreening(applicationId: string): Promise<ScreenedItem[]> {
  const rows = await database()
    .selectFrom('applications as a')
    .innerJoin('stages as now', 'now.id', 'a.stage_id')
    .innerJoin('stages as g', (join) =>
      join.on(sql<boolean>`g.id = (select x.id from stages x where x.call_id = a.call_id and x.kind = 'screening'
        and x.position <= now.position order by x.position desc limit 1)`),
    )
    .leftJoin('screenings as i', (join) =>
      join.onRef('i.stage_id', '=', 'g.id').onRef('i.application_id', '=', 'a.id'),
    )
    .leftJoin('people as p', 'p.id', 'i.answered_by')
    .where('a.id', '=', applicationId)
    .select(['g.checklist', 'i.item', 'i.answer', 'i.note', 'i.answered_at as at', 'p.name as by'])
    .execute()
  return checklist.parse(rows[0]?.checklist ?? []).map((item) => {
    const noted = rows.find((row) => row.item === item.key)
    return {
      ...item,
      answer: noted?.answer ?? null,
      note: noted?.note ?? '',
      by: noted?.by ?? null,
      at: noted?.at ?? null,
    }
  })
}

/** Keeps what an officer noted of the checklist, finished or not; who answered stands beside each changed item. */
export async function saveScreening(
  applicationId: string,
  { personId }: { personId: string },
  notes: readonly ScreeningNote[],
): Promise<void> {
  await inTransaction(async (tx) => {
    const application = await tx
      .selectFrom('applications as a')
      .leftJoin('stages as g', 'g.id', 'a.stage_id')
      .select(['a.status', 'a.entered_by as enteredBy', 'a.stage_id as stageId', 'g.kind'])
      .where('a.id', '=', applicationId)
      .forUpdate('a')
      .executeTakeFirst()
    if (!application) throw new Refusal('not_found')
    const signed = { by: await actor(tx, applicationId, { personId }), at: await lockedTime(tx) }
    requireScreener({ application }, signed)
    if (!application.stageId || application.kind === 'review') throw new Refusal('move_not_open')
    await unpass(tx, applicationId)
    const about = { applicationId, stageId: application.stageId, personId, at: signed.at }
    for (const note of notes) {
      const isEmpty = note.answer === null && note.note.trim() === ''
      await (isEmpty ? clearNote : storeNote)(tx, about, note)
    }
  })
}

/** What one person said of the screening was of the notes as they were; what two have confirmed stands until the review begins. */
async function unpass(tx: Tx, applicationId: string) {
  const row = await tx
    .selectFrom('applications')
    .select('screening_confirmed_by as confirmedBy')
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow()
  refuseUnless(row.confirmedBy === null, 'screening_passed_already')
  await tx
    .updateTable('applications')
    .set({ screening_passed_by: null })
    .where('id', '=', applicationId)
    .where('screening_passed_by', 'is not', null)
    .execute()
}

type About = { applicationId: string; stageId: string; personId: string; at: Date }

/** Only a note that stands without an answer can be emptied: an answer given meanwhile by a colleague is kept. */
async function clearNote(tx: Tx, about: About, { item }: ScreeningNote) {
  await tx
    .deleteFrom('screenings')
    .where('application_id', '=', about.applicationId)
    .where('stage_id', '=', about.stageId)
    .where('item', '=', item)
    .where('answer', 'is', null)
    .execute()
}

async function storeNote(tx: Tx, about: About, { item, answer, note }: ScreeningNote) {
  await tx
    .insertInto('screenings')
    .values({
      application_id: about.applicationId,
      stage_id: about.stageId,
      item,
      answer,
      note,
      answered_by: about.personId,
      answered_at: about.at,
    })
    .onConflict((it) =>
      it
        .columns(['application_id', 'stage_id', 'item'])
        .doUpdateSet((eb) => ({
          answer: eb.ref('excluded.answer'),
          note: eb.ref('excluded.note'),
          answered_by: eb.ref('excluded.answered_by'),
          answered_at: eb.ref('excluded.answered_at'),
        }))
        // An item that was not touched keeps the name of whoever answered it.
        .where(
          sql<boolean>`(screenings.answer, screenings.note) is distinct from (excluded.answer, excluded.note)`,
        ),
    )
    .execute()
}
