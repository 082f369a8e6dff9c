import type { Role } from '#app/domain/role.ts'
import { m } from '#app/messages/compiled/messages.js'
import { type Locale, getLocale, locales } from '#app/messages/compiled/runtime.js'

const names = {
  facilitator: m.role_facilitator,
  reviewer: m.role_reviewer,
  officer: m.role_officer,
  approver: m.role_approver,
  auditor: m.role_auditor,
  admin: m.role_admin,
} as const satisfies Record<Role, unknown>

/** What a role is called, in the page's language or a given one. */
export function roleName(role: Role, locale: Locale = getLocale()): string {
  return names[role]({}, { locale })
}

/** Several roles in one line; empty for none. */
export function roleList(roles: readonly Role[]): string {
  return roles.map((role) => roleName(role)).join(', ')
}

/** What a role is called in every language of the portal, for a letter. */
export function roleNames(role: Role): Record<string, string> {
  return Object.fromEntries(locales.map((locale) => [locale, roleName(role, locale)]))
}
