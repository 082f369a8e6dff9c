import { expect, test } from 'vitest'

import { readFirstCallFlags } from '../../commands/first-call-flags.ts'

const now = new Date('2026-11-28T12:00:00Z')
const window = ['--opens', '2027-01-15T08:00', '--closes', '2099-03-01']
const aDay = 'must be a day and time in America/Lima, such as 2027-03-01T17:00.'

function complaint(args: string[]) {
  try {
    readFirstCallFlags(args, now)
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0] : error
  }
}

test('the window is read by the clocks of the call, and a day alone closes at its end', () => {
  expect(readFirstCallFlags([...window, '--reply-to', 'fondo@amazonia.example'], now)).toEqual({
    opensAt: new Date('2027-01-15T13:00:00Z'),
    closesAt: new Date('2099-03-02T04:59:00Z'),
    replyTo: 'fondo@amazonia.example',
    sender: undefined,
  })
})

test.each([
  [[], `--opens ${aDay}`],
  [['--opens', '2027-01-15'], `--closes ${aDay}`],
  [['--opens', '2027-02-30', '--closes', '2099-03-01'], `--opens ${aDay}`],
  [['--opens', '2027-01-15', '--closes', '1/3/2027'], `--closes ${aDay}`],
  [['--opens', '2027-01-15T25:00', '--closes', '2099-03-01'], `--opens ${aDay}`],
  [['--opens', '2099-03-02', '--closes', '2099-03-01'], '--closes must be later than --opens.'],
  [['--opens', '2020-01-01', '--closes', '2020-03-01'], '--closes must lie ahead: nobody could apply.'],
  [[...window, '--reply-to', 'fondo'], '--reply-to must be one plain address, such as grants@example.org.'],
])('what it is told wrong is said in one sentence: %s', (args, sentence) => {
  expect(complaint(args)).toEqual(sentence)
})
