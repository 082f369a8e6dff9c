import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  type KnownOrganization,
  findTies,
  isStatementDue,
  namedIn,
  namesWhole,
  statementInput,
  tellingWords,
} from '#app/domain/conflict-statement.ts'
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

const marankiari = {
  name: 'Comunidad Nativa Asháninka de Marankiari Bajo',
  identifiers: ['20512333797'],
}
const others = ['Shintuya', 'Diamante', 'Puerto Azul', 'Shipetiari', 'Palotoa'].map(
  (it) => `Comunidad Nativa ${it}`,
)
const valleyFarmers = 'Asociación de Agricultores Valle Nuevo de Aucayacu'
const ofTheCall = [...others, valleyFarmers, 'Asociación de Mujeres Nativas', 'Asociación Agroforestal']
const telling = tellingWords([marankiari.name, ...ofTheCall])
const named = (known: KnownOrganization, ...lines: string[]) =>
  namedIn({ organizations: lines }, known, telling)
const called = (name: string): KnownOrganization => ({ name, identifiers: [] })

describe('an organization', () => {
  test('is named by its whole name, however it is written, or by its number', () => {
    expect(named(marankiari, 'comunidad nativa ASHANINKA de Marankiari-Bajo')).toBe('same')
    expect(named(marankiari, 'ONG Selva', 'RUC 20512333797')).toBe('same')
    expect(named(marankiari, 'ONG Selva', '20512-333797')).toBe('same')
    expect(named(marankiari, 'ONG Selva', 'RUC 20512333798')).toBe(undefined)
  })

  test('is named by its whole name whatever stands before and after it', () => {
    const shintuya = called('Comunidad Nativa Shintuya')
    expect(named(shintuya, 'Comunidad Nativa Shintuya, Madre de Dios')).toBe('same')
    expect(named(shintuya, 'Comunidad Nativa Shintuya (mi cuñado es el jefe)')).toBe('same')
    expect(named(shintuya, 'Trabajé en la comunidad nativa de Shintuya')).toBe('perhaps')
    expect(named(called(valleyFarmers), `${valleyFarmers}, Leoncio Prado`)).toBe('same')
    expect(named(called('Valle'), 'Vallecito')).toBe(undefined)
  })

  test('is perhaps meant by a word that few of its call have in their names', () => {
    expect(named(called('Comunidad Nativa Shintuya'), 'Shintuya')).toBe('perhaps')
    expect(named(called('Comunidad Nativa Shintuya'), 'CN Shintuya')).toBe('perhaps')
    expect(named(marankiari, 'Asháninka Marankiari')).toBe('perhaps')
    expect(named(marankiari, 'Marankiari')).toBe('perhaps')
    expect(named(marankiari, 'CCNN Marankiari (mi prima)')).toBe('perhaps')
  })

  test('is not meant by words that many of its call have, nor by short ones', () => {
    expect(named(marankiari, 'comunidad nativa')).toBe(undefined)
    expect(named(marankiari, 'Comunidad Nativa Nueva Esperanza')).toBe(undefined)
    expect(named(called('Asociación Agroforestal'), 'Asociación de Pescadores')).toBe(undefined)
    expect(named(called('Comité Sol'), 'Sol')).toBe(undefined)
    expect(named(marankiari, 'de la', '–', '')).toBe(undefined)
    expect(named(marankiari)).toBe(undefined)
  })

  test('without a letter in its name, or with an empty number, is nobody’s tie', () => {
    expect(namesWhole('–', { name: '***', identifiers: [''] })).toBe(false)
    expect(namesWhole('ONG Selva', { name: '', identifiers: ['-'] })).toBe(false)
  })
})

test('a word tells of whom it is while two have it, or one in twenty', () => {
  const calls = (sharing: number, all: number) =>
    tellingWords(Array.from({ length: all }, (_, at) => (at < sharing ? 'Río Alto Tigre' : `Pueblo ${at}`)))
  expect([...calls(2, 2)].sort()).toEqual(['alto', 'tigre'])
  expect(calls(3, 59).has('tigre')).toBe(false)
  expect(calls(3, 60).has('tigre')).toBe(true)
  expect(calls(3, 60).has('rio')).toBe(false)
  expect(tellingWords(['Tigre, tigre y tigre']).has('tigre')).toBe(true)
})

const words = ['Comunidad', 'Nativa', 'Río', 'de', 'Ñanca', 'Shintuya', 'Alto', 'Tigre', 'Yurúa', 'Sepahua']
const anyName = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
  .map((chosen) => chosen.join(' '))
const anyNumber = fc.stringMatching(/^20[0-9]{3}$/)
const anyOrganization = fc.record({
  name: anyName,
  identifiers: fc.array(anyNumber, { maxLength: 1 }),
})
const anyLine = fc
  .array(fc.oneof(anyName, anyNumber, fc.constantFrom('CN', 'mi cuñado', ',')), { maxLength: 3 })
  .map((parts) => parts.join(' '))
/** The same words as somebody else writes them: capitals, no accents, other signs between. */
const rewritten = (name: string) =>
  fc.constantFrom(
    name,
    name.toUpperCase(),
    name.normalize('NFD'),
    name.normalize('NFD').replaceAll(/\p{M}/gu, ''),
    name.split(' ').join('-'),
  )

describe('whatever organizations apply and whatever is stated', () => {
  test('a whole name is found in every line that holds it', () => {
    const written = anyName.chain((name) =>
      fc.tuple(fc.constant(name), rewritten(name), anyLine, anyLine, fc.array(anyName)),
    )
    fc.assert(
      fc.property(written, ([name, line, before, after, names]) => {
        const said = [`${before}, ${line} (${after})`]
        expect(namedIn({ organizations: said }, called(name), tellingWords([name, ...names]))).toBe('same')
      }),
    )
  })

  test('words that more than two and more than one in twenty have name nobody but by a whole name', () => {
    fc.assert(
      fc.property(fc.array(anyName, { minLength: 3 }), anyLine, (names, line) => {
        for (const name of names) {
          if (namedIn({ organizations: [line] }, called(name), tellingWords(names)) !== 'perhaps') continue
          const shared = words.filter((it) => line.includes(it) && name.split(' ').includes(it))
          const holders = shared.map((it) => names.filter((each) => each.split(' ').includes(it)).length)
          expect(holders.some((count) => count <= Math.max(2, names.length / 20))).toBe(true)
        }
      }),
    )
  })

  test('all ties of a call are those that each line has with each organization by itself', () => {
    const stated = fc.array(fc.record({ organizations: fc.array(anyLine, { maxLength: 3 }) }))
    fc.assert(
      fc.property(stated, fc.array(anyOrganization), (statements, organizations) => {
        const tells = tellingWords(organizations.map(({ name }) => name))
        const oneByOne = statements.flatMap((statement) =>
          statement.organizations.flatMap((said) =>
            organizations
              .filter((it) => namedIn({ organizations: [said] }, it, tells) !== undefined)
              .map((organization) => ({ statement, said, organization })),
          ),
        )
        expect(findTies(statements, organizations, tells)).toEqual(oneByOne)
      }),
    )
  })
})

test('two thousand organizations and sixty who state ten lines each are gone through in a moment', () => {
  const organizations = Array.from({ length: 2_000 }, (_, at) => ({
    name: `Comunidad Nativa ${syllables(at)} del Alto ${syllables(at % 90)}`,
    identifiers: [String(20_000_000_000 + at)],
  }))
  const statements = Array.from({ length: 60 }, (_, who) => ({
    organizations: Array.from(
      { length: 10 },
      (__, at) => `Comunidad Nativa ${syllables(who * 31 + at)} y otros`,
    ),
  }))
  const before = performance.now()
  const ties = findTies(statements, organizations, tellingWords(organizations.map(({ name }) => name)))
  expect(performance.now() - before).toBeLessThan(1_000)
  expect(ties.length).toBeGreaterThanOrEqual(600)
})

/** A made-up name that no other number has. */
function syllables(at: number): string {
  const parts = [
    'shin',
    'tuya',
    'mara',
    'kiari',
    'pan',
    'goa',
    'sepa',
    'hua',
    'yuru',
    'tambo',
    'chena',
    'rita',
    'poye',
  ]
  return [at % 13, Math.trunc(at / 13) % 13, Math.trunc(at / 169)].map((it) => parts[it]).join('')
}
