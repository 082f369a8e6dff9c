import { forgetPages } from './pages.ts'

/** From here on this person's pages can be read without signal; those of whoever was here before are forgotten. */
export async function keepPages(person: string) {
  if (!('serviceWorker' in navigator)) return
  await forgetPages(person)
  // Where there is none, pages need a signal, and nothing else is different.
  await navigator.serviceWorker.register('/service-worker.js').catch(() => undefined)
}
