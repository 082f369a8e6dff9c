import { dayIn } from '#app/domain/calendar.ts'
import type { Detail } from '#app/domain/move-change.ts'

type Sampled = {
  submittedAt: Date | null
  closesAt: Date
  timeZone: string
  formStage: string | null
  sections: readonly string[]
  awarded: string | null
  requested: string | null
  awardMin: string
}

const hour = 3_600_000
const week = 7 * 24 * hour

/**
 * What letters about an application tell of it besides decisions, as if each had happened now and what is due were due in a week;
 * `filler` stands for what a person would write. Every letter takes of it what is its own.
 */
export function sampleDetail(it: Sampled, { filler, now }: { filler: string; now: Date }): Detail {
  const [today, nextWeek] = [dayIn(now, it.timeZone), new Date(now.getTime() + week)]
  return {
    ...momentsOf(it, now),
    sections: it.sections,
    stageId: it.formStage,
    message: filler,
    reason: filler,
    dueAt: nextWeek.toISOString(),
    acceptBy: nextWeek.toISOString(),
    decidedOn: today,
    startsOn: today,
    endsOn: dayIn(nextWeek, it.timeZone),
    paidOn: today,
    completedOn: today,
    terminatedOn: today,
    amount: it.awarded ?? it.requested ?? it.awardMin,
    paymentReference: filler,
    tranche: 1,
    report: 1,
    amendment: 1,
  }
}

function momentsOf({ submittedAt, closesAt }: Sampled, now: Date): Detail {
  const at = now.toISOString()
  return {
    submittedAt: (submittedAt ?? now).toISOString(),
    closesAt: closesAt.toISOString(),
    closedAt: closesAt.toISOString(),
    // A call that is still open has nothing late yet.
    receivedAt: new Date(Math.max(now.getTime(), closesAt.getTime() + hour)).toISOString(),
    resubmittedAt: at,
    takenBackAt: at,
    withdrawnAt: at,
    askedAt: at,
    acceptedAt: at,
    refusedAt: at,
  }
}
