/** What a round of background work is told: where trouble goes, and whether it should end after the step under way. */
export type Round = { report: (error: unknown) => void; isStopping: () => boolean }

type Rounds = {
  /** Makes the queue call what it is given whenever there is something to do. */
  onWoken: (look: () => Promise<void>) => Promise<void>
  work: (round: Round) => Promise<void>
  report: (error: unknown) => void
}

const everyMinute = 60_000

/** Works one round after another: now, whenever the queue wakes it, and every minute. `stop` resolves after the step under way. */
export async function startRounds({ onWoken, work, report }: Rounds): Promise<{ stop: () => Promise<void> }> {
  let round = Promise.resolve()
  let isStopping = false
  const look = () => {
    round = round.then(() => work({ report, isStopping: () => isStopping })).catch(report)
    return round
  }
  await onWoken(look)
  void look()
  const timer = setInterval(() => void look(), everyMinute)
  return {
    stop: async () => {
      isStopping = true
      clearInterval(timer)
      await round
    },
  }
}
