import { textAt } from './narrow.ts'
import { askPortal } from './network.ts'
import type { Sending } from './sendings.ts'

/** What the portal made of an application that was sent: has it, cannot take it as it stands, knows nobody, or was not heard. */
export type SendingOutcome = 'sent' | 'refused' | 'signed_out' | 'unheard'

/** Asks the portal to take an application. Asking again after an answer that was lost does no harm. */
export async function postSending({ application, person, fields, at }: Sending): Promise<SendingOutcome> {
  const known = [
    ['person', person],
    ['device_at', new Date(at).toISOString()],
  ]
  const body = new URLSearchParams([...known, ...fields])
  const headers = { Accept: 'application/json' }
  const init = { method: 'POST', body, headers, redirect: 'error' } as const
  return askPortal(`/apply/${application}/sending`, init).then(outcomeIn, () => 'unheard')
}

async function outcomeIn(response: Response): Promise<SendingOutcome> {
  if (response.status === 401) return 'signed_out'
  if ([404, 413].includes(response.status)) return 'refused'
  if (!response.ok) return 'unheard'
  const said: unknown = await response.json()
  return textAt(said, 'outcome') === 'sent' ? 'sent' : 'refused'
}
