import type { Side } from '#app/domain/activity.ts'

import { memberRoleName } from './member-role.ts'
import { roleName } from './role-name.ts'

/** What somebody was on the applicant's side. */
export function sideName(side: Side): string {
  return side === 'facilitator' ? roleName(side) : memberRoleName(side)
}
