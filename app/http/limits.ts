import { isIPv6 } from 'node:net'

import { type RouterContextProvider, data } from 'react-router'

import { type Rate, countUse } from '#db/rate-limit.ts'

import { requestFacts } from './context.ts'
import { sealOf } from './secret.ts'

type Context = Readonly<RouterContextProvider>

const minutes = (count: number) => count * 60
const hour = minutes(60)
const day = 24 * hour

/**
 * How often each thing may be done from one network address (a town may share one), and for one account. What limits an
 * account counts only what its own holder can do, or a stranger could lock them out.
 */
const limits = {
  code_request: { address: { points: 100, seconds: minutes(15) }, account: [] },
  /** By who asks and for whom: a stranger's requests never use up the person's own. */
  code_request_pair: {
    account: [
      { points: 5, seconds: hour },
      { points: 12, seconds: day },
    ],
  },
  /** For one inbox altogether, so that nobody is flooded and guesses stay few. */
  code_request_inbox: {
    account: [
      { points: 12, seconds: hour },
      { points: 40, seconds: day },
    ],
  },
  /** From a device on which this inbox has signed in before, whatever strangers do meanwhile. */
  code_request_device: { account: [{ points: 8, seconds: hour }] },
  code: { address: { points: 100, seconds: minutes(15) }, account: [] },
  registration: { address: { points: 60, seconds: hour }, account: [{ points: 10, seconds: day }] },
  /** Looking for an organization by its whole name or number. */
  organization_search: { account: [{ points: 60, seconds: hour }] },
  /** Codes to an organization, which anyone signed in may try. */
  join: {
    address: { points: 60, seconds: hour },
    account: [
      { points: 10, seconds: hour },
      { points: 20, seconds: day },
    ],
  },
  /** Answers to invitations, by whoever has a link. */
  invitation_answer: { address: { points: 120, seconds: hour }, account: [] },
  upload: {
    address: { points: 2000, seconds: minutes(15) },
    account: [{ points: 300, seconds: minutes(15) }],
  },
  /** Answers that a device sends while they are typed, every few seconds. */
  answers: {
    address: { points: 20_000, seconds: minutes(15), perProcess: true },
    account: [{ points: 1200, seconds: minutes(15), perProcess: true }],
  },
  /** What is kept of the posts of people who are not signed in. */
  park: { address: { points: 120, seconds: hour }, account: [] },
  submit: { address: { points: 300, seconds: minutes(15) }, account: [{ points: 30, seconds: minutes(15) }] },
} satisfies Record<string, { address?: Rate; account: Rate[] }>

export type Limited = keyof typeof limits

/** Counts one use by this address and account. Answers how many minutes to wait when it was one too many. */
export async function minutesToWait(
  what: Limited,
  context: Context,
  account = '',
): Promise<number | undefined> {
  const { address, account: rates }: { address?: Rate; account: Rate[] } = limits[what]
  const uses: [string, Rate][] = rates.map((rate) => [`account ${account}`, rate])
  if (address) uses.unshift([`address ${networkOf(context.get(requestFacts).address)}`, address])
  for (const [key, rate] of uses) {
    const seconds = await countUse(what, sealOf('rate-limit', key), rate)
    if (seconds !== undefined) return Math.ceil(seconds / 60)
  }
  return undefined
}

/** Counts one use, and answers 429 with its page when it was one too many. */
export async function limit(what: Limited, context: Context, account: string): Promise<void> {
  const wait = await minutesToWait(what, context, account)
  if (wait === undefined) return
  context.get(requestFacts).note('too often', { what })
  throw data(null, { status: 429, headers: { 'Retry-After': String(wait * 60) } })
}

/** An address of version 6 counts by its network: one household has as many addresses as it likes. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address
  const [head = '', tail = ''] = address.split('::')
  const [front, back] = [head, tail].map((part) => part.split(':').filter(Boolean))
  const zeros = Array.from({ length: 8 - (front?.length ?? 0) - (back?.length ?? 0) }, () => '0')
  return [...(front ?? []), ...zeros, ...(back ?? [])].slice(0, 4).join(':')
}
