import { Refusal } from '#app/domain/refusal.ts'

/** The code of the no that a change met, or `done`. */
export async function refusalOf(change: Promise<unknown>): Promise<string> {
  return change.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refusal) return error.code
      throw error
    },
  )
}
