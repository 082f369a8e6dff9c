import { Outlet } from 'react-router'

import { SignedInShell } from '#app/components/signed-in-shell.tsx'
import { requireAccess } from '#app/http/access.ts'
import { m } from '#app/messages/compiled/messages.js'

import '../../styles/staff.scss'

export const middleware = [requireAccess]

export default function ReviewLayout() {
  return (
    <SignedInShell width="wide" navigation={[{ href: '/review', text: m.nav_reviews() }]}>
      <Outlet />
    </SignedInShell>
  )
}
