import { Outlet } from 'react-router'

import { SignedInShell } from '#app/components/signed-in-shell.tsx'
import { mayOpen, requireAccess } from '#app/http/access.ts'
import { signedInAs } from '#app/http/context.ts'
import { m } from '#app/messages/compiled/messages.js'

import '../../styles/staff.scss'
import type { Route } from './+types/layout'

export const middleware = [requireAccess]

const pages = [
  { href: '/manage', text: m.nav_manage_home },
  { href: '/manage/notices', text: m.nav_by_hand },
  { href: '/manage/emails', text: m.nav_emails },
  { href: '/manage/forms', text: m.nav_forms },
  { href: '/manage/rubrics', text: m.nav_rubrics },
  { href: '/manage/staff', text: m.nav_staff },
]

export function loader({ context }: Route.LoaderArgs) {
  const { roles } = context.get(signedInAs)
  return { open: pages.map(({ href }) => href).filter((href) => mayOpen(href, roles)) }
}

export default function ManageLayout({ loaderData: { open } }: Route.ComponentProps) {
  const shown = pages
    .filter(({ href }) => open.includes(href))
    .map(({ href, text }) => ({ href, text: text() }))
  return (
    <SignedInShell width="wide" pages={shown}>
      <Outlet />
    </SignedInShell>
  )
}
