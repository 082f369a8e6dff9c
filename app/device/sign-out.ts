import type { Delivery } from './delivery.ts'
import type { Outbox } from './outbox.ts'
import type { Sendings } from './sendings.ts'

type Leaving = { outbox: Outbox; sendings: Sendings; person: string; delivery: Delivery }

/**
 * A computer may be shared: whoever signs out leaves nothing of theirs on it. What could not be sent until then is asked
 * about first, since it would be lost.
 */
export function askBeforeLeaving({ outbox, sendings, person, delivery }: Leaving) {
  const form = document.querySelector<HTMLFormElement>('form[action="/sign-out"]')
  let isReady = false
  form?.addEventListener('submit', (event) => {
    if (isReady) return
    event.preventDefault()
    void leave(form.dataset['unsent'] ?? '').then((leaves) => {
      if (!leaves) return
      isReady = true
      setTimeout(() => form.requestSubmit())
    })
  })

  async function leave(question: string): Promise<boolean> {
    const isEmpty = async () =>
      (await outbox.listOf(person)).length + (await sendings.listOf(person)).length === 0
    if (!(await isEmpty())) await delivery.now()
    if (!(await isEmpty()) && !confirm(question)) return false
    await outbox.clear(person)
    for (const sending of await sendings.listOf(person)) await sendings.forget(sending)
    return true
  }
}
