import { expect, test } from 'vitest'

import { readFirstAdminFlags } from '../../commands/first-admin-flags.ts'

const rosa = ['--name', 'Rosa Tello', '--email', 'Rosa@Example.org']

function complaint(args: string[]) {
  try {
    readFirstAdminFlags(args)
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0] : error
  }
}

test('a name and an address are enough, and a funder may be described', () => {
  expect(readFirstAdminFlags([...rosa, '--time-zone', 'America/Lima'])).toEqual({
    name: 'Rosa Tello',
    email: 'rosa@example.org',
    funder: 'Minka',
    languages: 'es,en',
    region: '001',
    'time-zone': 'America/Lima',
  })
})

test.each([
  [['--email', 'rosa@example.org'], '--name'],
  [['--name', 'Rosa', '--email', 'rosa'], '--email'],
  [[...rosa, '--time-zone', 'Lima'], '--time-zone'],
  [[...rosa, '--languages', 'español'], '--languages'],
  [[...rosa, '--region', 'Perú'], '--region'],
  [[...rosa, '--sender', 'fondo'], '--sender'],
])('it asks for what is missing or wrong: %s', (args, flag) => {
  expect(complaint(args)).toEqual(`${flag} is missing or wrong.`)
})
