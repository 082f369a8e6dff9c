const longestWait = 30_000

/** Asks the portal; gives up on a line that says nothing any more for so many milliseconds. */
export async function askPortal(address: string, init: RequestInit, patience = 120_000): Promise<Response> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), patience)
  const giveUp = () => stop.abort()
  init.signal?.addEventListener('abort', giveUp)
  try {
    return await fetch(address, { ...init, signal: stop.signal })
  } finally {
    clearTimeout(timer)
    init.signal?.removeEventListener('abort', giveUp)
  }
}

/** Resolves when another try is worth it: after longer and longer, and at once when the signal is back or nobody waits any more. */
export function worthAnotherTry(failures: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wait = Math.min(longestWait, 500 * 2 ** failures)
    const timer = navigator.onLine ? setTimeout(resolve, wait) : undefined
    const now = () => {
      clearTimeout(timer)
      resolve()
    }
    addEventListener('online', now, { once: true })
    signal.addEventListener('abort', now, { once: true })
  })
}
