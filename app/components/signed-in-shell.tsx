import { type ReactNode, use } from 'react'
import { useLocation } from 'react-router'

import { homesOf } from '#app/domain/sign-in.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { NavigationLink } from './page-header.tsx'
import { PageShell } from './page-shell.tsx'
import { ShellSetting } from './shell-setting.ts'

const homes = {
  '/': m.nav_calls,
  '/apply': m.nav_applications,
  '/review': m.nav_reviews,
  '/manage': m.nav_manage,
}

type Link = Omit<NavigationLink, 'isCurrent'>

type SignedInShellProps = {
  children: ReactNode
  /** The pages of this audience, below the homes of the person. */
  pages?: readonly Link[]
  width?: 'page' | 'wide'
}

/** The shell of every page: knows from the root who is signed in and where they work, and from the address where they are. */
export function SignedInShell({ children, pages = [], width }: SignedInShellProps) {
  const { signedIn, isDemo, mode } = use(ShellSetting)
  const { pathname, search } = useLocation()
  const navigation = (['/', ...homesOf(signedIn?.roles ?? [])] as const).map((href) => ({
    href,
    text: homes[href](),
  }))
  return (
    <PageShell
      path={pathname + search}
      person={signedIn}
      width={width}
      navigation={marked(navigation, pathname)}
      pages={marked(pages, pathname)}
      mode={width === 'wide' || mode === 'still' ? undefined : mode}
      banner={isDemo ? <a href="/dev/inbox">{m.portal_demo_banner()}</a> : undefined}
    >
      {children}
    </PageShell>
  )
}

/** The links, with a mark on the one that the address lies furthest in. A call's own pages lie in the list of calls. */
function marked(links: readonly Link[], pathname: string): NavigationLink[] {
  const lies = (href: string) =>
    pathname === href || pathname.startsWith(`${href}/`) || (href === '/' && pathname.startsWith('/calls/'))
  const [current] = links
    .map(({ href }) => href)
    .filter(lies)
    .sort((one, other) => other.length - one.length)
  return links.map((link) => ({ ...link, isCurrent: link.href === current }))
}
