import { type ReactNode, useState } from 'react'

/**
 * What the server wrote and nothing changes afterwards: a browser keeps it as it came. Its children are given as
 * `{import.meta.env.SSR && …}`, so that what writes them need not be loaded. `id` is its own in the page.
 */
export function AsSent({ id, children }: { id: string; children: ReactNode }) {
  const [sent] = useState(() => (import.meta.env.SSR ? '' : (document.getElementById(id)?.innerHTML ?? '')))
  if (import.meta.env.SSR) return <div id={id}>{children}</div>
  return <div id={id} dangerouslySetInnerHTML={{ __html: sent }} suppressHydrationWarning />
}
