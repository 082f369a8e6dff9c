import type { z } from 'zod'

import { addMemberInput } from '#app/domain/invitation.ts'
import type { Localized } from '#app/domain/notice-facts.ts'
import { m } from '#app/messages/compiled/messages.js'
import { invite } from '#db/invitation.ts'
import { addMember } from '#db/member.ts'

import { newInvitationCode, newInvitationLink } from './invitation.ts'
import { readForm } from './read-form.ts'

/** Reads the form by which a person is added to an organization. */
export async function readPerson(request: Request) {
  return readForm(request, addMemberInput, {
    member_name: m.member_name(),
    member_email: m.member_email(),
    member_role: m.member_role(),
    member_way: m.member_way(),
  })
}

type Added = { done: 'invited' | 'added'; code?: string }

/** Invites a person by a letter or by a code, which is told this once, or adds one who stays without an inbox. */
export async function addPerson(
  by: string,
  organizationId: string,
  person: z.output<typeof addMemberInput>,
  roleNames: Localized,
): Promise<Added> {
  const { member_name: name, member_email: email, member_role: role, member_way: way } = person
  if (way === 'paper') {
    await addMember(by, organizationId, { name, role })
    return { done: 'added' }
  }
  if (way === 'code') {
    const { code, secretHash } = newInvitationCode()
    await invite(by, organizationId, { name, role, secretHash })
    return { done: 'invited', code }
  }
  const { path, secretHash } = newInvitationLink()
  await invite(by, organizationId, { name, role, secretHash, letter: { email, path, roleNames } })
  return { done: 'invited' }
}
