import { z } from 'zod'

import { decimalsOf, exceeds, figureFrom } from './money.ts'
import {
  slateDimensions,
  slateUnits,
  type SlateBound,
  type SlateDimension,
  type SlateRequest,
  type SlateUnit,
} from './slate.ts'

/** What the form of a slate must know: its groups, whom it may pin, and the most that it may give. */
export type SlateChoices = {
  groups: Record<SlateDimension, readonly { key: string }[]>
  references: readonly string[]
  remaining: string
}

const text = z.string().trim().default('')

/** How the fields of a bound are called. */
export function boundField(side: SlateBound['side'], of: SlateDimension, key: string): string {
  return `${side}-${of}-${key}`
}

/** The form of what is asked of a slate, and the name that it is kept under. Errors are message keys beside their fields. */
export function slateForm(choices: SlateChoices) {
  const names = slateDimensions.flatMap((of) =>
    choices.groups[of].flatMap(({ key }) => [boundField('least', of, key), boundField('most', of, key)]),
  )
  const shape = {
    intent: text,
    name: z.string().trim().max(80, 'problem_name_too_long').default(''),
    way: z.enum(['rank', 'optimal'], 'problem_required_choice').default('optimal'),
    ...{ budget: text, threshold: text, partial: text, 'partial-least': text, 'partial-step': text },
    ...{ in: text, out: text },
    ...Object.fromEntries(
      slateDimensions.map((of) => [`unit-${of}`, z.enum(slateUnits).catch('count').default('count')]),
    ),
    ...Object.fromEntries(names.map((name) => [name, text])),
  }
  return z.object(shape).transform((typed, context) => {
    const read = reader(typed, (field, message) =>
      context.addIssue({ code: 'custom', path: [field], message }),
    )
    const request = requestFrom(typed.way, read, choices)
    if (read.wrong()) return z.NEVER
    return { intent: typed.intent, name: typed.name, request }
  })
}

type Reader = ReturnType<typeof reader>

/** Reads typed figures one by one; each that is wrong is said, and what is empty is nothing. */
function reader(typed: Readonly<Record<string, string>>, say: (field: string, message: string) => void) {
  let wrong = false
  const fault = (field: string, message: string) => {
    wrong = true
    say(field, message)
  }
  return {
    fault,
    wrong: () => wrong,
    text: (field: string) => typed[field] ?? '',
    figure: (field: string, { most, decimals }: { most?: string; decimals: number }): string | null => {
      const written = typed[field] ?? ''
      if (written === '') return null
      const read = figureFrom(written)
      if (!read || read.lt(0)) fault(field, 'problem_not_a_number')
      else if (decimalsOf(read) > decimals) fault(field, decimals === 0 ? 'problem_whole' : 'problem_cents')
      else if (most !== undefined && exceeds(read.toFixed(), most)) fault(field, 'problem_too_much')
      return read ? read.toFixed() : null
    },
  }
}

function requestFrom(way: SlateRequest['way'], read: Reader, choices: SlateChoices): SlateRequest {
  const threshold = read.figure('threshold', { most: '100', decimals: 2 })
  if (threshold === null) read.fault('threshold', 'problem_required')
  return {
    way,
    budget: read.figure('budget', { most: choices.remaining, decimals: 2 }),
    threshold: Number(threshold ?? '0'),
    partial: partialFrom(read),
    bounds: slateDimensions.flatMap((of) => boundsOf(of, read, choices)),
    pins: pinsFrom(read, choices),
  }
}

function partialFrom(read: Reader): SlateRequest['partial'] {
  if (read.text('partial') === '') return null
  const least = read.figure('partial-least', { most: '99', decimals: 0 })
  const step = read.figure('partial-step', { decimals: 2 })
  if (least === null || least === '0') read.fault('partial-least', 'problem_required')
  if (step === null || step === '0') read.fault('partial-step', 'problem_required')
  return { least: Math.max(1, Number(least ?? '1')), step: step ?? '0' }
}

function boundsOf(of: SlateDimension, read: Reader, { groups }: SlateChoices): SlateBound[] {
  const unit: SlateUnit = slateUnits.find((it) => it === read.text(`unit-${of}`)) ?? 'count'
  const limits = { count: { decimals: 0 }, amount: { decimals: 2 }, percent: { decimals: 0, most: '100' } }[
    unit
  ]
  return groups[of].flatMap(({ key }) => {
    const [least, most] = (['least', 'most'] as const).map((side) => {
      const value = read.figure(boundField(side, of, key), limits)
      return value === null ? undefined : { of, key, side, unit, value }
    })
    if (least && most && exceeds(least.value, most.value))
      read.fault(boundField('most', of, key), 'problem_less_than_least')
    return [least, most].filter((it) => it !== undefined)
  })
}

function pinsFrom(read: Reader, { references }: SlateChoices): SlateRequest['pins'] {
  const known = new Map(references.map((it) => [it.toUpperCase(), it]))
  const pinned = (field: 'in' | 'out') => {
    const written = read
      .text(field)
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter((it) => it !== '')
    if (written.some((it) => !known.has(it))) read.fault(field, 'problem_unknown_reference')
    return [...new Set(written)].flatMap((it) => known.get(it) ?? [])
  }
  const pins = { in: pinned('in'), out: pinned('out') }
  if (pins.in.some((it) => pins.out.includes(it))) read.fault('out', 'problem_pinned_twice')
  return pins
}

/** What the form shows of what is asked: every field with its text. */
export function typedSlate(name: string, { way, budget, threshold, partial, bounds, pins }: SlateRequest) {
  const units = bounds.map(({ of, unit }): [string, string[]] => [`unit-${of}`, [unit]])
  const limits = bounds.map(({ side, of, key, value }): [string, string[]] => [
    boundField(side, of, key),
    [value],
  ])
  return Object.fromEntries<string[]>([
    ['name', [name]],
    ['way', [way]],
    ['budget', [budget ?? '']],
    ['threshold', [String(threshold)]],
    ['partial', partial ? ['yes'] : []],
    ['partial-least', [partial ? String(partial.least) : '']],
    ['partial-step', [partial?.step ?? '']],
    ['in', [pins.in.join(', ')]],
    ['out', [pins.out.join(', ')]],
    ...units,
    ...limits,
  ])
}

const reasonField = 'reason-'

/** The form of why applications depart from the rank: one text each, by the application's id. */
export function slateReasonsForm(ids: readonly string[]) {
  return z
    .object(Object.fromEntries(ids.map((id) => [`${reasonField}${id}`, text])))
    .transform(
      (typed) => new Map(Object.entries(typed).map(([field, it]) => [field.slice(reasonField.length), it])),
    )
}

/** The form that proposes a slate: what becomes of the other applications, and the digest of what was seen. */
export const proposeSlateInput = z.object({
  rest: z.enum(['nothing', 'waitlisted'], 'problem_required_choice'),
  basis: z.string().default(''),
})
