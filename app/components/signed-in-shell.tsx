import type { ReactNode } from 'react'
import { useLocation, useRouteLoaderData } from 'react-router'
import { z } from 'zod'

import { m } from '#app/messages/compiled/messages.js'

import type { NavigationLink } from './page-header.tsx'
import { PageShell } from './page-shell.tsx'

const rootData = z.object({
  signedIn: z.object({ name: z.string() }).nullable(),
  isDemo: z.boolean(),
})

type SignedInShellProps = {
  children: ReactNode
  navigation?: readonly Omit<NavigationLink, 'isCurrent'>[]
  width?: 'page' | 'wide'
}

/** The shell of an audience's pages: knows from the root who is signed in and from the address where they are. */
export function SignedInShell({ children, navigation = [], width }: SignedInShellProps) {
  const { signedIn, isDemo } = rootData.parse(useRouteLoaderData('root'))
  const { pathname, search } = useLocation()
  const current = navigation
    .map(({ href }) => href)
    .filter((href) => pathname === href || pathname.startsWith(`${href}/`))
    .sort((one, other) => other.length - one.length)[0]
  return (
    <PageShell
      path={pathname + search}
      person={signedIn ?? undefined}
      width={width}
      navigation={navigation.map((link) => ({ ...link, isCurrent: link.href === current }))}
      banner={isDemo ? <a href="/dev/inbox">{m.portal_demo_banner()}</a> : undefined}
    >
      {children}
    </PageShell>
  )
}
