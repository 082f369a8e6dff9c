import type { Tx } from '../connection.ts'

type Typed = { id: string; givenBy: string; day: string; recordedBy: string; at: Date }

/** The consents of those whose applications a facilitator typed, each given on the day on which that began. */
export async function storeConsents(tx: Tx, typed: readonly Typed[]) {
  if (typed.length === 0) return
  await tx
    .insertInto('consents')
    .values(
      typed.map(({ id, givenBy, day, recordedBy, at }) => ({
        application_id: id,
        given_by: givenBy,
        given_on: day,
        way: 'assembly' as const,
        words: 'Autorizamos que el facilitador escriba y envíe esta solicitud en nombre de la organización.',
        version: '2026-01',
        locale: 'es',
        recorded_by: recordedBy,
        recorded_at: at,
      })),
    )
    .execute()
}
