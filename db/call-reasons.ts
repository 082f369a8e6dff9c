import type { LocalizedText } from '#app/domain/text.ts'

import { database } from './connection.ts'

export type OfferedReason = { code: string; label: LocalizedText; inLetters: boolean }

/** The reasons that a decision about this call may give, by code. The caller has bound the call to its reader. */
export async function listReasons(callId: string): Promise<OfferedReason[]> {
  return database()
    .selectFrom('reason_codes')
    .where('call_id', '=', callId)
    .select(['code', 'label', 'in_letters as inLetters'])
    .orderBy('code')
    .execute()
}
