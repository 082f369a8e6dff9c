import { Outlet } from 'react-router'

import { SignedInShell } from '#app/components/signed-in-shell.tsx'
import { requireAccess } from '#app/http/access.ts'
import { requireStatement } from '#app/http/statement-gate.ts'

import '../../styles/staff.scss'

export const middleware = [requireAccess, requireStatement]

export default function ReviewLayout() {
  return (
    <SignedInShell width="wide">
      <Outlet />
    </SignedInShell>
  )
}
