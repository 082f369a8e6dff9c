import { z } from 'zod'

import { findOrganizationToType } from '#db/organization-search.ts'
import { listOrganizationsOf } from '#db/organization.ts'
import type { SignedIn } from '#db/session.ts'

type Named = { id: string; name: string }

/**
 * The organizations for which somebody may begin an application: their own, and for a facilitator the one that they found and
 * chose, with the page on which they look for it.
 */
export async function organizationsToStart({ personId, roles }: SignedIn, slug: string, address: string) {
  const { pathname, search, searchParams } = new URL(address)
  const own: Named[] = await listOrganizationsOf(personId)
  if (!roles.includes('facilitator')) return { organizations: own, finding: undefined }
  const chosen = z.uuid().safeParse(searchParams.get('organization')).data
  const isKnown = chosen === undefined || own.some(({ id }) => id === chosen)
  const other = isKnown ? undefined : await findOrganizationToType(personId, slug, chosen)
  return { organizations: other ? [...own, other] : own, finding: `${pathname}/organization${search}` }
}
