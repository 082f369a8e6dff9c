import { Outlet } from 'react-router'

import { SignedInShell } from '#app/components/signed-in-shell.tsx'
import { requireAccess } from '#app/http/access.ts'
import { m } from '#app/messages/compiled/messages.js'

import '../../styles/applicant.scss'

export const middleware = [requireAccess]

export default function PublicLayout() {
  return (
    <SignedInShell
      navigation={[
        { href: '/', text: m.nav_calls() },
        { href: '/apply', text: m.nav_applications() },
      ]}
    >
      <Outlet />
    </SignedInShell>
  )
}
