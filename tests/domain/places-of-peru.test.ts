import { expect, test } from 'vitest'

import places from '#db/seed/places/peru.json' with { type: 'json' }

const byCode = new Map(places.map((place) => [place.code, place]))
const regions = places.filter((place) => place.level === 'region')

function countIn(region: string, level: string): number {
  return places.filter((place) => place.level === level && place.code.startsWith(region)).length
}

test('the six regions of the program have the provinces and districts that INEI counts', () => {
  const counted = regions.map(({ code, name }) => [
    code,
    name,
    countIn(code, 'province'),
    countIn(code, 'district'),
  ])
  expect(counted).toEqual([
    ['01', 'Amazonas', 7, 84],
    ['10', 'Huánuco', 11, 84],
    ['16', 'Loreto', 8, 53],
    ['17', 'Madre de Dios', 3, 11],
    ['22', 'San Martín', 10, 78],
    ['25', 'Ucayali', 4, 19],
  ])
})

test('the coding is that of INEI, where Iquitos is 160101 and Callería 250101', () => {
  expect(byCode.get('160101')?.name).toEqual('Iquitos')
  expect(byCode.get('250101')?.name).toEqual('Callería')
  expect(byCode.get('100601')?.name).toEqual('Rupa-Rupa')
})

test('every place lies in the place whose code begins its own, one level wider', () => {
  const wider = { region: undefined, province: 'region', district: 'province' }
  const astray = places.filter(({ code, level, parent }) => {
    const above = parent === null ? undefined : byCode.get(parent)
    if (level === 'region') return parent !== null || code.length !== 2
    return above === undefined || parent !== code.slice(0, -2) || above.level !== Reflect.get(wider, level)
  })
  expect(astray).toEqual([])
})

test('no code stands twice, no name is empty, and every parent stands before its children', () => {
  expect(byCode.size).toEqual(places.length)
  expect(places.filter(({ name }) => name.trim() !== name || name === '')).toEqual([])
  const order = places.map(({ code }) => code)
  const early = places.filter(({ code, parent }) => parent && order.indexOf(parent) > order.indexOf(code))
  expect(early).toEqual([])
})
