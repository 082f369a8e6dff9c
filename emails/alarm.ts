import { countFailedSince, findDeliveryTrouble } from '#db/delivery-trouble.ts'
import { withoutAddresses } from '#app/domain/email-log.ts'

const minute = 60_000
/** Trouble that lasts is said once an hour. */
const hour = 60 * minute

/** Tells the operator, once when it begins and then every hour, that emails do not leave, and each minute how many failed for good. */
export function watchDelivery(report: (error: unknown) => void): { stop: () => Promise<void> } {
  let looking = Promise.resolve()
  const watch = delivering(report)
  const timer = setInterval(() => (looking = watch(new Date()).catch(report)), minute)
  return {
    stop: async () => {
      clearInterval(timer)
      await looking
    },
  }
}

/** One look after the other, each with the time at which it is made. */
export function delivering(report: (error: unknown) => void): (now: Date) => Promise<void> {
  let lookedAt: Date | undefined
  let saidAt = -Infinity
  return async (now) => {
    const failed = lookedAt ? await countFailedSince(lookedAt) : 0
    lookedAt = now
    if (failed > 0) report(new Error(`${failed} emails failed for good: see /manage/emails?status=failed`))
    const trouble = await findDeliveryTrouble()
    if (!trouble) saidAt = -Infinity
    else if (now.getTime() - saidAt >= hour) {
      saidAt = now.getTime()
      report(new Error(sentenceOf(trouble)))
    }
  }
}

function sentenceOf({ late, since, reply }: { late: number; since: Date; reply: string }): string {
  return `${late} emails have waited since ${since.toISOString()}; the relay says: ${withoutAddresses(reply)}`
}
