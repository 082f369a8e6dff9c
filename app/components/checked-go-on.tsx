import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { InsetText } from './inset-text.tsx'
import { sentBy } from './sent-by.ts'

type CheckedGoOnProps = { id: string; capacity: string; representatives: readonly string[] }

/** What follows once everything is in order: the declaration, or who makes it. */
export function CheckedGoOn({ id, capacity, representatives }: CheckedGoOnProps) {
  if (capacity === 'contributor') return <InsetText>{sentBy(representatives)}</InsetText>
  return <Button href={`/apply/${id}/submit`}>{m.apply_check_go_on()}</Button>
}
