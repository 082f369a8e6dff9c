/** What a person may be granted over a funder, a program or a call. Applicants need none: they have memberships. */
export const roles = ['facilitator', 'reviewer', 'officer', 'approver', 'auditor', 'admin'] as const
export type Role = (typeof roles)[number]

/** Where a role holds: exactly one funder, program or call. */
export type RoleScope = { funderId: string } | { programId: string } | { callId: string }
