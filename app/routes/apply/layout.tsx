import { Outlet } from 'react-router'

import { SignedInShell } from '#app/components/signed-in-shell.tsx'
import { requireAccess } from '#app/http/access.ts'

import '../../styles/applicant.scss'

export const middleware = [requireAccess]

export default function ApplyLayout() {
  return (
    <SignedInShell>
      <Outlet />
    </SignedInShell>
  )
}
