import type { ConflictKind } from '#app/domain/conflict.ts'
import { m } from '#app/messages/compiled/messages.js'

const names: Record<ConflictKind, () => string> = {
  same_organization: m.conflict_kind_same_organization,
  typed_it: m.conflict_kind_typed_it,
  same_email_domain: m.conflict_kind_same_email_domain,
  family: m.conflict_kind_family,
  employment: m.conflict_kind_employment,
  partner: m.conflict_kind_partner,
  rival: m.conflict_kind_rival,
  other: m.conflict_kind_other,
}

/** What a kind of conflict is called. */
export function conflictKindName(kind: ConflictKind): string {
  return names[kind]()
}
