import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

import { expect, test } from 'vitest'

const house = join(import.meta.dirname, '..')
const rooms = ['app', 'db', 'emails', 'tests', 'commands', 'public', 'docs']
const generated = join('app', 'messages', 'compiled')
const roomsForLeftovers = [
  'utils',
  'util',
  'helpers',
  'helper',
  'lib',
  'libs',
  'common',
  'shared',
  'services',
  'types',
  'misc',
]
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/
const partOfStyleSheet = /^_[a-z0-9]+(-[a-z0-9]+)*\.scss$/

const paths = rooms
  .flatMap((room) => readdirSync(join(house, room), { recursive: true, withFileTypes: true }))
  .map((entry) => relative(house, join(entry.parentPath, entry.name)))
  .filter((path) => !path.startsWith(generated))

/** What a path would be thrown out for. */
function faultOf(path: string): string | undefined {
  const [name = '', ...folders] = path.split('/').reverse()
  const words = [...folders, name.replace(/\..*$/, '')]
  if (words.some((word) => roomsForLeftovers.includes(word)))
    return 'code lives with its caller or is named for what it does'
  return name === 'README.md' || kebabCase.test(name) || partOfStyleSheet.test(name)
    ? undefined
    : 'names are kebab-case'
}

test('every file has a kebab-case name and stands in a room named for what it does', () => {
  expect(paths.length).toBeGreaterThan(50)
  expect(paths.filter(faultOf)).toEqual([])
})

test.each([
  'app/utils/money.ts',
  'app/http/helpers.ts',
  'db/lib/pool.ts',
  'app/services',
  'app/domain/types.ts',
])('a room for leftovers is noticed: %s', (path) => {
  expect(faultOf(path)).toEqual('code lives with its caller or is named for what it does')
})

test.each(['app/components/TaskList.tsx', 'db/legal_moves.ts', 'emails/awardLetter.tsx'])(
  'a name that is not kebab-case is noticed: %s',
  (path) => {
    expect(faultOf(path)).toEqual('names are kebab-case')
  },
)
