import { keepPagesOf } from './pages.ts'

/** From here on this person's pages can be read and written on without signal. */
export async function keepPages(person: string) {
  if (!('serviceWorker' in navigator)) return
  await keepPagesOf(person)
  // Where there is none, pages need a signal, and nothing else is different.
  await navigator.serviceWorker.register('/service-worker.js').catch(() => undefined)
}
