import { describe, expect, test } from 'vitest'

import { isStatementDue, namedIn, statementInput } from '#app/domain/conflict-statement.ts'
import { at } from './a-case.ts'

test('a statement is made once a year, to the hour', () => {
  const statement = { saidAt: at('2026-11-28T15:00:00Z') }
  expect(isStatementDue(null, at('2026-11-28T15:00:00Z'))).toBe(true)
  expect(isStatementDue(statement, at('2027-11-28T14:59:59Z'))).toBe(false)
  expect(isStatementDue(statement, at('2027-11-28T15:00:00Z'))).toBe(true)
  expect(isStatementDue({ saidAt: at('2028-02-29T12:00:00Z') }, at('2029-03-01T12:00:00Z'))).toBe(true)
})

test('a statement is one organization a line, or none', () => {
  const read = (organizations: string) => statementInput.safeParse({ organizations }).data?.organizations
  expect(read(' ONG Selva \n\nCooperativa Naranjillo\nONG Selva')).toEqual([
    'ONG Selva',
    'Cooperativa Naranjillo',
  ])
  expect(statementInput.parse({}).organizations).toEqual([])
})

describe('an organization', () => {
  const known = {
    name: 'Comunidad Nativa Asháninka de Marankiari Bajo',
    identifiers: ['20512333797'],
  }
  const named = (...organizations: string[]) => namedIn({ organizations }, known)

  test('is named by its whole name, however it is written, or by its number', () => {
    expect(named('comunidad nativa ASHANINKA de Marankiari-Bajo')).toBe('same')
    expect(named('ONG Selva', 'RUC 20512333797')).toBe('same')
    expect(named('ONG Selva', '20512-333797')).toBe('same')
    expect(named('ONG Selva', 'RUC 20512333798')).toBe(undefined)
  })

  test('is perhaps meant where all that was written stands in its name', () => {
    expect(named('Asháninka Marankiari')).toBe('perhaps')
    expect(named('comunidad nativa')).toBe('perhaps')
    expect(named('Marankiari')).toBe(undefined)
    expect(named('de la')).toBe(undefined)
    expect(named('Comunidad Nativa Nueva Esperanza')).toBe(undefined)
    expect(named()).toBe(undefined)
  })
})
