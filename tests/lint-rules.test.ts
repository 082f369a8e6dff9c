import { join } from 'node:path'

import { ESLint } from 'eslint'
import { beforeAll, expect, test } from 'vitest'

const house = join(import.meta.dirname, '..')
const eslint = new ESLint({ cwd: house })

const long = (lines: number) =>
  Array.from({ length: lines }, (_, line) => `export const n${line} = ${line}`).join('\n')
const text = 'no-restricted-syntax'

/** What may not be written, where, and the rule that sees it. */
const refused = [
  ['words between tags', 'app/routes/apply/planted.tsx', 'export const a = <p>Guardar</p>', text],
  ['words in braces', 'app/components/planted.tsx', "export const a = <p>{'Guardar'}</p>", text],
  [
    'words around a value',
    'app/components/planted.tsx',
    'export const a = (n: number) => <p>{`Faltan ${n}`}</p>',
    text,
  ],
  [
    'words by condition',
    'emails/planted.tsx',
    "export const a = (b: boolean) => <p>{b ? 'Sí' : null}</p>",
    text,
  ],
  ['words in a title', 'app/components/planted.tsx', 'export const a = <abbr title="Soles" />', text],
  ['words for a screen reader', 'app/root.tsx', "export const a = <nav aria-label={'Páginas'} />", text],
  [
    'words in a placeholder',
    'app/components/planted.tsx',
    'export const a = <input placeholder="Nombre" />',
    text,
  ],
  ['a clock in a rule', 'app/domain/planted.ts', 'export const a = () => new Date()', text],
  ['a clock in a rule, in milliseconds', 'app/domain/planted.ts', 'export const a = () => Date.now()', text],
  ['chance in a rule', 'app/domain/planted.ts', 'export const a = () => Math.random()', text],
  [
    'a setting in a rule',
    'app/domain/planted.ts',
    "export const a = process.env['A']",
    'no-restricted-globals',
  ],
  ['a test left out', 'tests/db/planted.test.ts', "test.skip('a', () => undefined)", text],
  ['a test alone', 'tests/browser/planted.test.ts', "test.only('a', () => undefined)", text],
  ['a mock', 'tests/domain/planted.test.ts', 'vi.mock("nodemailer")', text],
  ['a sleep', 'tests/browser/planted.test.ts', 'await page.waitForTimeout(100)', text],
  ['any', 'db/planted.ts', 'export const a: any = 1', '@typescript-eslint/no-explicit-any'],
  [
    'an assertion',
    'db/planted.ts',
    'export const a = 1 as unknown',
    '@typescript-eslint/consistent-type-assertions',
  ],
  [
    'a bang',
    'db/planted.ts',
    'export const a = (b?: number) => b!',
    '@typescript-eslint/no-non-null-assertion',
  ],
  [
    'a hushed compiler',
    'db/planted.ts',
    '// @ts-ignore\nexport const a = 1',
    '@typescript-eslint/ban-ts-comment',
  ],
  ['a file of 251 lines', 'db/planted.ts', long(251), 'max-lines'],
  ['a page of 81 lines', 'app/routes/planted.ts', long(81), 'max-lines'],
  ['five parameters', 'db/planted.ts', 'export const a = (b, c, d, e, f) => b', 'max-params'],
  ['a name in camelCase', 'db/plantedFile.ts', 'export const a = 1', 'minka/kebab-case-file'],
] as const

const welcome = [
  ['a constant of words', 'app/domain/planted.ts', "export const a = ['draft'] as const"],
  ['a date that is given', 'app/domain/planted.ts', 'export const a = (at: string) => new Date(at)'],
  [
    'a message',
    'app/components/planted.tsx',
    'export const a = (m: () => string) => <p title={m()}>{m()} · 3</p>',
  ],
  [
    'a class name',
    'app/components/planted.tsx',
    'export const a = <p className="govuk-body" id="summary" />',
  ],
] as const

beforeAll(() => eslint.lintText('', { filePath: join(house, 'db/planted.ts') }))

async function rulesAgainst(file: string, source: string) {
  const results = await eslint.lintText(source, { filePath: join(house, file) })
  return results.flatMap(({ messages }) => messages).map(({ ruleId, message }) => ruleId ?? message)
}

test.each(refused)('%s is refused in %s', async (_what, file, source, rule) => {
  expect(await rulesAgainst(file, source)).toContain(rule)
})

test.each(welcome)('%s is welcome in %s', async (_what, file, source) => {
  expect(await rulesAgainst(file, source)).toEqual([])
})

test('a comment cannot turn a rule off', async () => {
  const source = '// eslint-disable-next-line\nexport const a: any = 1'
  expect(await rulesAgainst('db/planted.ts', source)).toContain('@typescript-eslint/no-explicit-any')
})
