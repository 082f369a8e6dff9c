import { identifierNames } from '../identifier.ts'
import { fileTypes, type FileType } from '../question.ts'
import type { Line } from './line.ts'

/** How little and how much, from the two columns `…_min` and `…_max`; nothing where both are empty. */
export function readSpan(line: Line, name: string) {
  const [min, max] = [line.whole(`${name}_min`), line.whole(`${name}_max`)]
  if (max === 0) line.fault('number_wrong', `${name}_max`, { value: '0' })
  if (min === undefined && max === undefined) return undefined
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
}

/** Which validator an identity number is checked with. */
export function readValidator(line: Line) {
  const validator = line.oneOf('minka::validator', identifierNames)
  if (!validator && !line.has('minka::validator')) line.fault('cell_needed', 'minka::validator')
  return validator ?? identifierNames[0]
}

/** The kinds of file that are taken, such as `pdf image`. */
export function readFileTypes(line: Line): FileType[] | undefined {
  const words = line
    .text('minka::accept')
    .split(/[\s,]+/)
    .filter(Boolean)
  const known = words.flatMap((word) => fileTypes.find((it) => it === word) ?? [])
  if (known.length < words.length) {
    const facts = { value: line.text('minka::accept'), known: fileTypes.join(', ') }
    line.fault('value_unknown', 'minka::accept', facts)
  }
  return known.length > 0 ? known : undefined
}

/** Where a point may lie: south, north, west and east in degrees; anywhere where nothing is said. */
export function readBounds(line: Line) {
  const anywhere = { south: -90, north: 90, west: -180, east: 180 }
  const text = line.text('minka::bounds')
  if (text === '') return anywhere
  const [south, north, west, east, ...more] = text.split(/[\s,;]+/).map(Number)
  const isOnEarth =
    south !== undefined &&
    north !== undefined &&
    west !== undefined &&
    east !== undefined &&
    more.length === 0 &&
    [south, north, west, east].every(Number.isFinite) &&
    south >= -90 &&
    north <= 90 &&
    west >= -180 &&
    east <= 180
  if (isOnEarth) return { south, north, west, east }
  line.fault('value_unknown', 'minka::bounds', { value: text, known: '-90 90 -180 180' })
  return anywhere
}
