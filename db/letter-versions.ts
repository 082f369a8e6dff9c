import { z } from 'zod'

import { rowsAnswer } from '#app/domain/answer.ts'
import type { WordedTemplate } from '#app/domain/letter-slot.ts'

import { database } from './connection.ts'

/** What a letter was worded as from then on; nothing of it is empty where the portal's words came back. */
export type LetterVersion = {
  at: Date
  by: string
  subject: string
  introduction: string
  body: string
}

const answers = z.record(z.string(), z.unknown())

/** Every wording that a letter of a call has had in a language, the newest first. The caller has bound the id to its reader. */
export async function listLetterVersions(
  callId: string,
  { template, locale }: { template: WordedTemplate; locale: string },
): Promise<LetterVersion[]> {
  const rows = await database()
    .selectFrom('call_changes as h')
    .innerJoin('people as r', 'r.id', 'h.made_by')
    .where('h.call_id', '=', callId)
    .where('h.what', '=', 'letters')
    .select(['h.before', 'h.after', 'r.name as by', 'h.made_at as at'])
    .orderBy('h.id', 'desc')
    .execute()
  const worded = (typed: unknown) => {
    const row = rowsAnswer(answers.parse(typed)['letters']).find(
      (it) => it['template'] === template && it['locale'] === locale,
    )
    return {
      subject: row?.['subject'] ?? '',
      introduction: row?.['introduction'] ?? '',
      body: row?.['body'] ?? '',
    }
  }
  return rows.flatMap(({ before, after, by, at }) => {
    const [was, is] = [worded(before), worded(after)]
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ at, by, ...is }]
  })
}
