/** What the names of the stores of pages begin with; the rest is whose they are. */
export const pagesOf = 'pages-'

/** Forgets the pages that were kept to be read without signal; those of one person stay where they are named. */
export async function forgetPages(but?: string) {
  // Only there with https, or on the machine itself.
  if (!('caches' in window)) return
  const names = await caches.keys()
  const others = names.filter((it) => it.startsWith(pagesOf) && it !== pagesOf + String(but))
  await Promise.all(others.map((it) => caches.delete(it)))
}
