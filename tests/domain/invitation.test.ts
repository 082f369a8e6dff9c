import { expect, test } from 'vitest'

import {
  type KnownInvitation,
  type Newcomer,
  addMemberInput,
  joinCodeInput,
  joining,
  spacedJoinCode,
} from '#app/domain/invitation.ts'
import { Refusal } from '#app/domain/refusal.ts'

const now = new Date('2026-11-28T12:00:00Z')
const open: KnownInvitation = {
  role: 'representative',
  email: null,
  expiresAt: new Date('2026-11-28T12:00:01Z'),
  isSpent: false,
  isBacked: true,
}
const stranger: Newcomer = { email: 'julia@example.org', role: null, isDisputed: false }

function outcome(invitation: Partial<KnownInvitation>, who: Partial<Newcomer>) {
  try {
    return joining({ ...open, ...invitation }, { ...stranger, ...who }, now)
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error)
  }
}

test.each([
  ['an open code', {}, {}, 'begins'],
  ['a letter to the person’s own address', { email: 'julia@example.org' }, {}, 'begins'],
  ['a letter to another address', { email: 'rosa@example.org' }, {}, 'invitation_for_another'],
  [
    'a letter, for somebody without an inbox',
    { email: 'rosa@example.org' },
    { email: null },
    'invitation_for_another',
  ],
  ['a code that was used or withdrawn', { isSpent: true }, {}, 'invitation_over'],
  ['a code of somebody who may no longer invite', { isBacked: false }, {}, 'invitation_over'],
  ['a code at the moment when its week is over', { expiresAt: now }, {}, 'invitation_over'],
  ['an open code, for a contributor', {}, { role: 'contributor' }, 'rises'],
  [
    'one to contribute, for a contributor',
    { role: 'contributor' },
    { role: 'contributor' },
    'already_in_organization',
  ],
  [
    'one to contribute, for a representative',
    { role: 'contributor' },
    { role: 'representative' },
    'already_in_organization',
  ],
  [
    'an open code, for one whose mandate is disputed',
    {},
    { role: 'representative', isDisputed: true },
    'not_allowed',
  ],
] satisfies [string, Partial<KnownInvitation>, Partial<Newcomer>, string][])(
  '%s: %#',
  (_, invitation, who, expected) => {
    expect(outcome(invitation, who)).toEqual(expected)
  },
)

test.each([
  ['482 913 0572', '4829130572'],
  ['482-913-0572.', '4829130572'],
  ['４８２ ９１３ ０５７２', '4829130572'],
])('a code may be typed as %s', (typed, code) => {
  expect(joinCodeInput.parse({ code: typed })).toEqual({ code })
  expect(spacedJoinCode(code)).toEqual('482 913 0572')
})

test.each([
  ['', 'problem_required'],
  ['482 913', 'problem_not_a_join_code'],
  ['482 913 05721', 'problem_not_a_join_code'],
])('a code typed as “%s” is told what is wrong', (typed, message) => {
  expect(joinCodeInput.safeParse({ code: typed }).error?.issues[0]?.message).toEqual(message)
})

const person = { member_name: 'Julia', member_role: 'contributor' }

test('an address is asked for only by email, and there it must be one', () => {
  const messages = (typed: object) =>
    addMemberInput
      .safeParse({ ...person, ...typed })
      .error?.issues.map(({ path, message }) => [path[0], message])
  expect(messages({ member_way: 'code' })).toBeUndefined()
  expect(messages({ member_way: 'email' })).toEqual([['member_email', 'problem_required']])
  expect(messages({ member_way: 'email', member_email: 'julia' })).toEqual([
    ['member_email', 'problem_not_an_email'],
  ])
  expect(messages({})).toEqual([['member_way', 'problem_required_choice']])
  expect(
    addMemberInput.parse({ ...person, member_way: 'email', member_email: ' Julia@Example.org ' })
      .member_email,
  ).toEqual('julia@example.org')
})
