import { pin } from 'stdnum/lib/cjs/ke/index.js'
import { cui, ruc } from 'stdnum/lib/cjs/pe/index.js'
import type { ProblemCode } from './problem.ts'

type Validator = { accepts: (typed: string) => boolean; refusal: ProblemCode; severity: 'error' | 'warning' }

export const identifierNames = ['ruc', 'dni', 'cci', 'kra_pin'] as const

/** The named checks that a call's data may ask for. Another country adds a name above, a line here, and its sentence. */
const validators: Readonly<Record<(typeof identifierNames)[number], Validator>> = {
  ruc: { accepts: (typed) => ruc.validate(typed).isValid, refusal: 'not_a_ruc', severity: 'error' },
  dni: { accepts: (typed) => cui.validate(typed).isValid, refusal: 'not_a_dni', severity: 'error' },
  cci: { accepts: isCci, refusal: 'not_a_cci', severity: 'warning' },
  kra_pin: { accepts: (typed) => pin.validate(typed).isValid, refusal: 'not_a_kra_pin', severity: 'error' },
}

/** Says whether a validator of this name exists. */
export function isIdentifierName(name: string): name is keyof typeof validators {
  return Object.hasOwn(validators, name)
}

/** Whether an identifier is of one person or of their account, which is nobody's business who only judges a project. */
export function isPersonal(name: string): boolean {
  return name === 'dni' || name === 'cci'
}

/**
 * What the named validator holds against this identifier; nothing when it accepts it. RUC, DNI (its check
 * digit may be left out) and KRA PIN by `stdnum`. A CCI that looks wrong is a warning, never an error.
 */
export function identifierRefusal(name: string, typed: string) {
  const validator = isIdentifierName(name) ? validators[name] : undefined
  if (!validator || validator.accepts(typed.trim())) return undefined
  return { code: validator.refusal, severity: validator.severity }
}

/**
 * Peru's interbank account code: bank and office (6 digits), account (12), then a control digit for each of
 * the two, made like Luhn's. Banks are known to break it, so callers may warn but never refuse.
 */
export function isCci(typed: string): boolean {
  const digits = typed.replace(/[\s-]/g, '')
  if (!/^\d{20}$/.test(digits)) return false
  return digits.slice(18) === controlDigit(digits.slice(0, 6)) + controlDigit(digits.slice(6, 18))
}

function controlDigit(digits: string): string {
  const sum = [...digits].reduce((total, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (weighted > 9 ? weighted - 9 : weighted)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}

const banks: Readonly<Record<string, string>> = {
  '002': 'BCP',
  '003': 'Interbank',
  '009': 'Scotiabank',
  '011': 'BBVA',
  '018': 'Banco de la Nación',
  '038': 'BanBif',
  '049': 'Mibanco',
}

/** The bank that an interbank account code names by its first three digits, if it is one that we know. */
export function bankOfCci(typed: string): string | undefined {
  const digits = typed.replace(/[\s-]/g, '')
  return /^\d{20}$/.test(digits) ? banks[digits.slice(0, 3)] : undefined
}
