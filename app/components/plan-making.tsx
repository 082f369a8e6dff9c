import { m } from '#app/messages/compiled/messages.js'
import { PlanProgress } from './plan-progress.tsx'

type PlanMakingProps = {
  plan: {
    way: 'by_hand' | 'solver'
    request: { reviewerIds: readonly string[]; applicationIds: readonly string[] | null }
    waiting: number
    refused: number
  }
  href: string
}

/** A plan that is still made: one by hand is tried pair by pair, so it is known how far it is. */
export function PlanMaking({ plan, href }: PlanMakingProps) {
  const { way, request, waiting, refused } = plan
  if (way === 'solver')
    return <PlanProgress title={m.plan_making()} text={m.plan_making_text()} href={href} />
  const all = request.reviewerIds.length * (request.applicationIds?.length ?? 0)
  return (
    <PlanProgress
      title={m.bulk_trying({ count: all })}
      text={m.bulk_trying_text()}
      href={href}
      done={waiting + refused}
      all={all}
    />
  )
}
