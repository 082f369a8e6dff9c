import { expect, test } from 'vitest'

import { accounts } from '#db/seed/demo/accounts.ts'
import { runsCommand } from '#tests/support/commands.ts'
import { Portal } from '#tests/support/portal.ts'
import { codeIn } from '#tests/support/signing-in.ts'
import { Visitor, destination } from '#tests/support/visitor.ts'

const [officer] = accounts.filter(({ role }) => role === 'officer')

/** The newest letter of the inbox on the machine, as its page shows it. */
async function newestInInbox(visitor: Visitor) {
  const list = await (await visitor.get('/dev/inbox')).text()
  const [, path = ''] = /href="(\/dev\/inbox\/[^"/]+)"/.exec(list) ?? []
  return (await visitor.get(path)).text()
}

async function signsIn(visitor: Visitor, email: string) {
  expect(destination(await visitor.post('/sign-in', { email }))).toMatch(/^\/sign-in\/code/)
  const code = codeIn(await newestInInbox(visitor))
  return destination(await visitor.post('/sign-in/code', { code }))
}

/** A second server with the same data and no other settings. */
function secondServer({ folder }: Portal) {
  const none = { DATABASE_URL: '', SMTP_URL: '', PUBLIC_ORIGIN: '', HOST: '' }
  return runsCommand('start.mjs', {
    env: { ...none, MINKA_SKIP_BUILD: '1', PORT: '0', DATA_DIR: folder },
  })
}

test(
  'the demonstration stands at the second start as at the first, its accounts enter by the code in the inbox, and a second server on the same data is refused',
  { timeout: 180_000 },
  async () => {
    const portal = await Portal.start({ env: { SECRET: '', FILES_URL: '' } })
    const visitor = new Visitor(portal.origin)
    for (const { email } of accounts) expect(portal.said).toContain(email)
    const byItsOtherName = new Visitor(portal.origin.replace('127.0.0.1', 'localhost'))
    expect(destination(await byItsOtherName.get('/apply?from=there'))).toEqual(
      `${portal.origin}/apply?from=there`,
    )
    const { status, said } = secondServer(portal)
    expect([status, said]).toEqual([
      1,
      expect.stringMatching(
        /^The data in \S+ is in use by process \d+; stop it first, or set DATABASE_URL to share one PostgreSQL\.$/,
      ),
    ])
    expect(await signsIn(visitor, officer?.email ?? '')).toEqual('/manage')
    await portal.kill('SIGTERM')

    const from = performance.now()
    await portal.begin()
    const first = await visitor.get('/')
    const seconds = (performance.now() - from) / 1000
    process.stdout.write(`• a second start to its first page: ${seconds.toFixed(1)} s\n`)
    expect([first.status, await first.text()]).toEqual([
      200,
      expect.stringContaining('comunidades-amazonicas-2026'),
    ])
    expect(await (await visitor.get('/manage')).text()).toContain(officer?.name)
    await portal.stop()
  },
)
