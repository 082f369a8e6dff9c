import { type LocalizedText, textIn } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { locales, type Locale } from '#app/messages/compiled/runtime.js'
import { hasAdministrator } from '#db/role.ts'

import type { Settings } from './settings.server.ts'

type Account = { name: string; email: string; can: LocalizedText }
type Say = (inputs: { address: string }, options: { locale: Locale }) => string

/**
 * What the terminal shows at the start, in every language of the portal: where it is, and in the demonstration who may
 * sign in and how; elsewhere that an administrator is missing.
 */
export async function welcome(settings: Settings): Promise<string> {
  const { publicOrigin, isDemo } = settings
  const paragraphs = [labeled(m.welcome_at, publicOrigin.origin)]
  if (isDemo) paragraphs.push(...(await accounts(settings)))
  else if (!(await hasAdministrator())) paragraphs.push(spoken(m.welcome_no_administrator))
  const lines = paragraphs.flatMap((paragraph) => ['', ...paragraph])
  return [...lines, ''].map((line) => (line === '' ? '' : `  ${line}`)).join('\n')
}

async function accounts({ publicOrigin, mail }: Settings): Promise<string[][]> {
  // Its content is read only where it is shown.
  const { accounts: known } = await import('#db/seed/demo/accounts.ts')
  const address = new URL('/sign-in', publicOrigin).href
  const inbox = mail.smtpUrl ? [] : [labeled(m.welcome_inbox, new URL('/dev/inbox', publicOrigin).href)]
  return [...inbox, spoken(m.welcome_sign_in, address), ...grouped(known)]
}

/** Who can do the same stands together under what they can do. */
function grouped(known: readonly Account[]): string[][] {
  const width = Math.max(...known.map(({ email }) => email.length)) + 3
  const groups = Map.groupBy(known, ({ can }) => can)
  return [...groups].map(([can, people]) => [
    ...locales.map((locale) => textIn(can, locale)),
    ...people.map(({ email, name }) => `  ${email.padEnd(width)}${name}`),
  ])
}

function spoken(say: Say, address = ''): string[] {
  return locales.map((locale) => say({ address }, { locale }))
}

function labeled(say: Say, address: string): string[] {
  return [`${spoken(say).join(' · ')}   ${address}`]
}
