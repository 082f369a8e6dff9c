import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

const house = join(import.meta.dirname, '..')
const law = join(house, '.dependency-cruiser.cjs')

/** One forbidden import per row: the rules that must refuse it, who plants it, and what is planted. */
const planted = [
  ['app-domain-keeps-its-arrows', 'app/domain/asks-the-database.ts', "import '#db/plain.ts'"],
  ['app-domain-keeps-its-arrows', 'app/domain/asks-the-edge.ts', "import '#app/http/plain.ts'"],
  ['app-device-keeps-its-arrows', 'app/device/speaks.ts', "import '#app/messages/plain.ts'"],
  ['app-components-keeps-its-arrows', 'app/components/reads.tsx', "import '#db/plain.ts'"],
  ['app-components-keeps-its-arrows', 'app/components/posts.tsx', "import type {} from '#app/http/plain.ts'"],
  ['app-http-keeps-its-arrows', 'app/http/draws.ts', "import '#app/components/plain.ts'"],
  ['app-http-keeps-its-arrows', 'app/http/writes-letters.ts', "import '#emails/plain.ts'"],
  ['app-routes-keeps-its-arrows', 'app/routes/manage/saves.tsx', "import '#app/server-opens.ts'"],
  ['app-messages-keeps-its-arrows', 'app/messages/knows.ts', "import '#app/domain/plain.ts'"],
  ['db-keeps-its-arrows', 'db/writes-letters.ts', "import '#emails/plain.ts'"],
  ['db-keeps-its-arrows', 'db/speaks.ts', "import '#app/messages/plain.ts'"],
  ['emails-keeps-its-arrows', 'emails/borrows.ts', "import '#app/components/plain.ts'"],
  ['nodemailer-has-one-owner', 'app/http/sends.ts', "import 'nodemailer'"],
  ['nodemailer-has-one-owner', 'db/sends.ts', "import type { Transporter } from 'nodemailer'"],
  ['kysely-has-one-owner', 'app/routes/apply/queries.tsx', "import { sql } from 'kysely'"],
  ['kysely-has-one-owner', 'app/http/transacts.ts', "import type { Transaction } from 'kysely'"],
  ['pg-has-one-owner', 'commands/connects.ts', "import 'pg'"],
  ['pg-boss-has-one-owner', 'emails/enqueues.ts', "import 'pg-boss'"],
  ['pdfkit-has-one-owner', 'emails/prints.ts', "import 'pdfkit'"],
  ['csv-stringify-has-one-owner', 'db/exports.ts', "import 'csv-stringify'"],
  ['highs-has-one-owner', 'db/solves.ts', "import 'highs'"],
  ['electric-sql-pglite-has-one-owner', 'app/server-opens.ts', "import '@electric-sql/pglite'"],
  ['domain-is-pure', 'app/domain/draws.ts', "import 'react'"],
  [
    'nobody-imports-routes',
    'app/components/links.tsx',
    "import '#app/routes/plain.ts'",
    'app-components-keeps-its-arrows',
  ],
  ['nobody-imports-routes', 'app/routes/copies.ts', "import './plain.ts'"],
  ['nobody-imports-routes', 'app/root.tsx', "import './routes/plain.ts'"],
  ['device-runs-in-a-browser-without-react', 'app/device/renders.ts', "import 'react'"],
  ['browser-code-has-no-node', 'app/components/files.tsx', "import 'node:fs'"],
  ['browser-code-has-no-node', 'app/domain/hashes.ts', "import 'node:crypto'", 'domain-is-pure'],
  ['the-portal-does-not-import-its-tests', 'commands/cheats.ts', "import '#tests/plain.ts'"],
  ['no-dev-dependency-in-the-portal', 'app/http/guesses.ts', "import 'fast-check'"],
  ['no-unlisted-package', 'app/http/smuggles.ts', "import 'acorn'"],
  ['app-components-keeps-its-arrows', 'app/components/paints.tsx', "import '#app/styles/plain.css'"],
  ['no-cycles', 'db/returns.ts', "import type {} from './turns.ts'"],
  ['no-unresolved-import', 'db/dreams.ts', "import './nowhere.ts'"],
] as const

/** Everything that the arrows allow. */
const allowed = {
  'app/domain/honest.ts': ['./plain.ts', 'zod', 'big.js', 'stdnum/lib/cjs/pe/index.js'],
  'app/device/honest.ts': ['#app/domain/plain.ts'],
  'app/components/honest.tsx': ['#app/domain/plain.ts', '#app/messages/plain.ts', 'react', 'react-hook-form'],
  'app/http/honest.ts': [
    '#app/domain/plain.ts',
    '#db/plain.ts',
    '#app/messages/plain.ts',
    'express',
    'node:crypto',
  ],
  'app/routes/honest.tsx': [
    ...['http', 'components', 'device', 'domain', 'messages'].map((part) => `#app/${part}/plain.ts`),
    ...['#db/plain.ts', '#emails/plain.ts', '#app/styles/plain.css', './+types/honest', 'react-router'],
  ],
  'app/routes.ts': ['#app/routes/plain.ts', '@react-router/dev/routes'],
  'db/honest.ts': ['#app/domain/plain.ts', 'kysely', 'pg', 'pg-boss', '@electric-sql/pglite'],
  'emails/honest.ts': ['#app/domain/plain.ts', '#db/plain.ts', '#app/messages/plain.ts', 'nodemailer'],
}

const plain = [
  ...['domain', 'device', 'components', 'http', 'routes', 'messages'].map((part) => `app/${part}/plain.ts`),
  ...['app/styles/plain.css', 'db/plain.ts', 'emails/plain.ts', 'tests/plain.ts'],
]

const cruise = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})

const rulesOfTheHouse = z
  .object({ forbidden: z.array(z.object({ name: z.string() })) })
  .parse(createRequire(import.meta.url)(law))
  .forbidden.map(({ name }) => name)

let copy: string
let refusals: { from: string; rule: { name: string } }[]

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'minka-arrows-'))
  cpSync(join(house, 'package.json'), join(copy, 'package.json'))
  symlinkSync(join(house, 'node_modules'), join(copy, 'node_modules'))
  for (const file of plain) write(file, 'export {}')
  write('db/turns.ts', "import './returns.ts'")
  for (const [, file, source] of planted) write(file, source)
  for (const [file, names] of Object.entries(allowed))
    write(file, names.map((name) => `import '${name}'`).join('\n'))

  const cruiser = join(house, 'node_modules', '.bin', 'depcruise')
  const args = ['app', 'db', 'emails', 'tests', 'commands', '--config', law, '--output-type', 'json']
  const { stdout } = spawnSync(cruiser, args, { cwd: copy, encoding: 'utf8', maxBuffer: 2 ** 28 })
  refusals = cruise.parse(JSON.parse(stdout)).summary.violations
})

afterAll(() => {
  rmSync(copy, { recursive: true, force: true })
})

function write(file: string, source: string) {
  mkdirSync(dirname(join(copy, file)), { recursive: true })
  writeFileSync(join(copy, file), `${source}\n`)
}

function refusedFor(file: string): string[] {
  return [...new Set(refusals.filter(({ from }) => from === file).map(({ rule }) => rule.name))].sort()
}

test.each(planted)('%s refuses %s: %s', (rule, file, _source, also?: string) => {
  expect(refusedFor(file)).toEqual([rule, ...(also === undefined ? [] : [also])].sort())
})

test.each(Object.keys(allowed))('what the arrows allow passes: %s', (file) => {
  expect(refusedFor(file)).toEqual([])
})

test('every import rule has seen a forbidden import', () => {
  expect([...new Set(planted.map(([rule]) => rule))].sort()).toEqual([...rulesOfTheHouse].sort())
})
