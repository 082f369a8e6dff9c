import { regexes } from 'zod'
import { identifierRefusal } from './identifier.ts'
import type { Finding } from './problem.ts'
import { lengthOf, type LengthUnit } from './words.ts'

type Span = { min?: number | undefined; max?: number | undefined }
export type TextLimits = { words?: Span | undefined; characters?: Span | undefined }

/** Checks how long a text is, in words or characters. */
export function checkLength(typed: string, limits: TextLimits): Finding[] {
  return [...outside(typed, 'words', limits.words), ...outside(typed, 'characters', limits.characters)]
}

/** Checks the shape of a telephone number: digits, with the signs people write between them and a leading plus. */
export function checkPhone(typed: string, digits: Span = {}): Finding[] {
  const bare = typed.trim().replace(/[\s().-]/g, '')
  const count = bare.replace(/^\+/, '').length
  const fits = /^\+?\d+$/.test(bare) && count >= (digits.min ?? 6) && count <= (digits.max ?? 15)
  return fits ? [] : [{ code: 'not_a_phone' }]
}

/** Checks the shape of an email address; nobody is asked whether it exists. */
export function checkEmail(typed: string): Finding[] {
  const address = typed.trim()
  return address.length <= 254 && regexes.email.test(address) ? [] : [{ code: 'not_an_email' }]
}

/** Checks an identifier by its named validator. */
export function checkIdentifier(typed: string, validator: string): Finding[] {
  const refusal = identifierRefusal(validator, typed)
  return refusal ? [refusal] : []
}

function outside(typed: string, unit: LengthUnit, { min, max }: Span = {}): Finding[] {
  const count = lengthOf(typed, unit)
  if (max !== undefined && count > max) return [{ code: `too_many_${unit}`, facts: { max, count } }]
  if (min !== undefined && count < min) return [{ code: `too_few_${unit}`, facts: { min, count } }]
  return []
}
