import { Big } from 'big.js'

/** Sums and products are exact; what division leaves over is cut after 40 places. */
const Exact = exactFigures()

export type Figure = Big

function exactFigures() {
  const own = Big()
  return Object.assign(own, { DP: 40, NE: -40, PE: 40 })
}

const plain = /^[-+]?\d+(\.\d+)?$/
const grouped = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/

/** The number typed, plain or grouped as in `1,234.50`; nothing for letters, `1,5` or more than 30 characters. */
export function figureFrom(typed: string): Figure | undefined {
  const text = typed.trim()
  if (text.length > 30 || !(plain.test(text) || grouped.test(text))) return undefined
  return new Exact(text.replaceAll(',', '').replace('+', ''))
}

/** A number of ours (a constant of the form, a count) as an exact figure. */
export function figure(value: number | string): Figure {
  return new Exact(value)
}

/** How many decimals a figure has, without zeros at its end. */
export function decimalsOf(it: Figure): number {
  return it.toFixed().split('.')[1]?.length ?? 0
}

/** The sum of two amounts, as a decimal in text. */
export function plus(left: string, right: string): string {
  return figure(left).plus(right).toFixed()
}

/** What remains of the left amount, as a decimal in text; negative when the right one is larger. */
export function minus(left: string, right: string): string {
  return figure(left).minus(right).toFixed()
}

/** An amount in the other currency, of which `rate` units of this one buy one; to the cent, as text. */
export function converted(amount: string, rate: string): string {
  return figure(amount).div(rate).toFixed(2)
}

/** Says whether the left amount is more than the right one. */
export function exceeds(left: string, right: string): boolean {
  return figure(left).gt(right)
}
