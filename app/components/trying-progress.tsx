import { m } from '#app/messages/compiled/messages.js'
import { PlanProgress } from './plan-progress.tsx'

type TryingProgressProps = { address: string; tried: number; all: number }

/** How far what is done together is tried; nothing is to be seen of it before each was. */
export function TryingProgress({ address, tried, all }: TryingProgressProps) {
  const title = m.bulk_trying({ count: all })
  return <PlanProgress {...{ title, all }} text={m.bulk_trying_text()} href={address} done={tried} />
}
