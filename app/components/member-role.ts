import type { MemberRole } from '#app/domain/organization.ts'
import { m } from '#app/messages/compiled/messages.js'
import { type Locale, getLocale, locales } from '#app/messages/compiled/runtime.js'

const names = {
  representative: m.member_role_representative,
  contributor: m.member_role_contributor,
} as const satisfies Record<MemberRole, unknown>

/** What a membership is called, in the page's language or a given one. */
export function memberRoleName(role: MemberRole, locale: Locale = getLocale()): string {
  return names[role]({}, { locale })
}

/** What a membership lets its person do. */
export function memberRoleHint(role: MemberRole): string {
  return role === 'representative' ? m.member_representative_hint() : m.member_contributor_hint()
}

/** What a membership is called in every language of the portal, for a letter. */
export function memberRoleNames(role: MemberRole): Record<string, string> {
  return Object.fromEntries(locales.map((locale) => [locale, memberRoleName(role, locale)]))
}
