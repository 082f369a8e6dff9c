import { randomBytes } from 'node:crypto'

import type { Browser, BrowserContext, Page, Route } from '@playwright/test'
import { sql } from 'kysely'

import { database, inTransaction } from '#db/connection.ts'
import { endSessions, sessionStore } from '#db/session.ts'
import { type Draft, aDraft, aMember } from '#tests/support/drafts.ts'
import { leaveRoom } from '#tests/support/disk-room.ts'
import { outboxOf, untilSent, withoutStores } from '#tests/support/outbox-of.ts'
import { type TestPerson, aPerson } from '#tests/support/people.ts'
import { type Typed, type Verdict, judge } from '#tests/support/device-verdict.ts'

/** What a trial draws its chances from: a number from 0 up to 1, the same row of them for the same seed. */
export type Chance = () => number

type World = { browser: Browser; origin: string; chance: Chance; hasOutbox: boolean }
type Network = 'works' | 'no signal' | '500 after commit' | 'no answer after commit' | 'no answer'
type Device = {
  origin: string
  context: BrowserContext
  page: Page
  person: TestPerson
  network: Network
  isFull: boolean
  typed: Typed[]
}

const seconds = 1_000
const field = '[id="problem"]'
/** A phone, which also draws less than a desk. */
const viewport = { width: 360, height: 640 }

/** One application, one or two devices on one answer, and whatever may happen to them; then everything mends. */
export async function runTrial(world: World): Promise<Verdict> {
  const draft = await aDraft(await aPerson('Rosa Tsamaren'))
  const devices = [await open(world, draft, draft.writer)]
  if (world.chance() < 0.3) devices.push(await open(world, draft, await aMember(draft, 'Julia Yampis')))
  const happened: string[] = []
  await lives(world, draft, devices, happened).catch(async (error: unknown) => {
    const stands = await Promise.all(devices.map(({ page }) => whereStands(page)))
    throw new Error(`After ${happened.join(', ')}: ${stands.join('; ')}`, { cause: error })
  })
  const waiting = await Promise.all(devices.map(({ page }) => outboxOf(page)))
  for (const { context } of devices) await context.close()
  return judge({ draft, typed: devices.map(({ typed }) => typed), waiting: waiting.flat(), happened })
}

async function lives(world: World, draft: Draft, devices: readonly Device[], happened: string[]) {
  const count = 2 + Math.floor(world.chance() * 3)
  for (let step = 0; step < count; step += 1) {
    for (const device of devices) {
      await types(world, device)
      happened.push(await mishap(world, draft, device))
    }
  }
  for (const device of devices) await mends(world, draft, device)
}

async function whereStands(page: Page): Promise<string> {
  return `${page.url()} "${await page.title().catch(() => 'closed')}"`
}

async function open(world: World, draft: Draft, person: TestPerson): Promise<Device> {
  const context = await world.browser.newContext({ baseURL: world.origin, serviceWorkers: 'block', viewport })
  const mode = world.chance() < 0.15 ? 'full' : 'light'
  await context.addCookies([{ name: 'mode', value: mode, url: world.origin }])
  if (!world.hasOutbox) await context.addInitScript(withoutStores)
  const page = await context.newPage()
  const device: Device = {
    origin: world.origin,
    context,
    page,
    person,
    network: 'works',
    isFull: false,
    typed: [],
  }
  await context.route('**/answers', (route) => carry(route, device))
  await arrives(world, draft, device)
  return device
}

/** Signs in and opens the page: again where a late answer to an ended session took the new one with it. */
async function arrives(world: World, draft: Draft, device: Device) {
  do {
    await signIn(world, device)
    await device.page.goto(address(draft))
  } while (new URL(device.page.url()).pathname !== address(draft))
}

const address = ({ id }: Draft) => `/apply/${id}/questions/need`

async function signIn({ origin }: World, { context, person }: Device) {
  const id = randomBytes(20).toString('hex')
  const expiresAt = new Date(Date.now() + 86_400 * seconds)
  await sessionStore.setSession({ id, userId: person.id, expiresAt, attributes: {} })
  await context.addCookies([{ name: 'minka', value: id, url: origin }])
}

/** What the network does with a request of the device. */
async function carry(route: Route, { network }: Device) {
  if (network === 'works') return route.continue().catch(() => undefined)
  if (network === 'no signal') return route.abort().catch(() => undefined)
  if (network !== 'no answer') await route.fetch().catch(() => undefined)
  if (network === '500 after commit') return route.fulfill({ status: 500 }).catch(() => undefined)
  // Left standing: the device gives up by itself, or the page ends before.
  return undefined
}

async function types({ chance }: World, { page, typed }: Device) {
  const input = page.locator(field)
  await input.press('End')
  for (let left = 1 + Math.floor(chance() * 3); left > 0; left -= 1) {
    const word = `w${randomBytes(5).toString('hex')}`
    await input.press('Control+End')
    await input.pressSequentially(` ${word}`, { delay: 2 })
    typed.push({ word, at: Date.now(), isMeant: true })
  }
}

const networks: Network[] = ['works', 'no signal', '500 after commit', 'no answer after commit', 'no answer']

/** Something that happens to a device between two words. */
async function mishap(world: World, draft: Draft, device: Device): Promise<string> {
  const { chance } = world
  const drawn = chance()
  if (drawn < 0.35) {
    device.network = networks[Math.floor(chance() * networks.length)] ?? 'works'
    if (device.isFull) device.network = 'works'
    return device.network
  }
  if (drawn < 0.6) return killed(world, draft, device)
  if (drawn < 0.72) {
    await inTransaction((tx) => endSessions(tx, device.person.id))
    return 'session over'
  }
  if (drawn < 0.82) return fills(device)
  if (drawn < 0.9) return posted(world, draft, device)
  if (drawn < 0.93) return closes()
  await device.page.waitForTimeout(chance() * 2 * seconds)
  return 'nothing'
}

/** The tab goes, with or without a word; what stood there for a second must be there again. */
async function killed(world: World, draft: Draft, device: Device): Promise<string> {
  const { chance } = world
  await device.page.waitForTimeout(chance() * 1.4 * seconds)
  const now = Date.now()
  for (const it of device.typed) it.isMeant &&= now - it.at >= seconds
  await device.page.close()
  device.isFull = false
  device.page = await device.context.newPage()
  await leaveRoom(device.page, device.origin)
  await arrives(world, draft, device)
  return 'tab killed'
}

async function fills(device: Device): Promise<string> {
  device.network = 'works'
  device.isFull = true
  await leaveRoom(device.page, device.origin, 1)
  await device.page.waitForTimeout(seconds)
  return 'storage full'
}

async function posted(world: World, draft: Draft, device: Device): Promise<string> {
  await signIn(world, device)
  await Promise.all([
    device.page.waitForEvent('domcontentloaded'),
    // By keyboard: the page may move under a mouse while it says what became of a text.
    device.page.getByRole('button', { name: /lista/ }).press('Enter'),
  ])
  await arrives(world, draft, device)
  return 'form posted'
}

/** The call closes while somebody still writes; what they write reaches the portal in its grace. */
async function closes(): Promise<string> {
  await database()
    .updateTable('calls')
    .where('closes_at', '>', new Date(Date.now() + 86_400 * seconds))
    .set({ closes_at: sql`now() + interval '1 millisecond'` })
    .execute()
  return 'deadline passed'
}

/** The call takes applications again, for thirty days more. */
export async function opens() {
  await database()
    .updateTable('calls')
    .set({ closes_at: new Date(Date.now() + 30 * 86_400 * seconds) })
    .execute()
}

/** Signal, session and storage are back, and the page is opened again, until nothing is on its way. */
async function mends(world: World, draft: Draft, device: Device) {
  await device.page.waitForTimeout(seconds)
  Object.assign(device, { network: 'works', isFull: false })
  await leaveRoom(device.page, device.origin)
  await arrives(world, draft, device)
  await untilSent(device.page)
}
