import { data } from 'react-router'

import { Refusal, type RefusalCode } from '#app/domain/refusal.ts'

import { type RefusalReply, refusalSentence } from './attempt.ts'
import type { FormReply } from './read-form.ts'

type Fields = Partial<Record<RefusalCode, string>>

/**
 * Runs the change of a form. A rule's no about one of its `fields` is said beside that field, as 422; any other above the
 * form, as 409. Everything typed comes back with it.
 */
export async function attemptBeside<T>(
  { typed, fields }: { typed: FormReply['values']; fields: Fields },
  change: () => Promise<T>,
) {
  try {
    return await change()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'not_found') throw data(null, { status: 404 })
    const text = await refusalSentence(error)
    const field = fields[error.code]
    if (field) return data<FormReply>({ problems: [{ field, text }], values: typed }, { status: 422 })
    return data<RefusalReply & { values: FormReply['values'] }>(
      { refusal: text, values: typed },
      { status: 409 },
    )
  }
}
