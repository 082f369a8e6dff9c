import type { ReactNode } from 'react'

/**
 * What the server wrote and nothing changes afterwards: a browser leaves it as it came. Given as
 * `{import.meta.env.SSR && …}`, so that what writes it need not be loaded.
 */
export function AsSent({ children }: { children: ReactNode }) {
  if (import.meta.env.SSR) return <div>{children}</div>
  return <div dangerouslySetInnerHTML={{ __html: '' }} suppressHydrationWarning />
}
