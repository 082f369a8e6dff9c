/** What the names of the stores of pages begin with; the rest is whose they are. */
export const pagesOf = 'pages-'

/** From here on pages of this person may be kept; those of whoever was here before are forgotten. */
export async function keepPagesOf(person: string) {
  if (!('caches' in window)) return
  await forgetPages(person)
  await caches.open(pagesOf + person)
}

/** Forgets the pages that were kept to be read without signal; those of one person stay where they are named. */
export async function forgetPages(but?: string) {
  // Only there with https, or on the machine itself.
  if (!('caches' in window)) return
  const names = await caches.keys()
  const others = names.filter((it) => it.startsWith(pagesOf) && it !== pagesOf + String(but))
  await Promise.all(others.map((it) => caches.delete(it)))
}
