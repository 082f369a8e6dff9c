import type { RankedBy } from '#app/domain/slate-candidates.ts'
import type { Slate, SlateCost, SlateDeparture } from '#app/domain/slate-answer.ts'
import type { SlateBound, SlateDimension, SlateRule, SlateUnit } from '#app/domain/slate.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatMoney, formatNumber } from './format.ts'
import { localized } from './localized.ts'
import type { SlateCallView, SlateView } from './slate-view.ts'

/** What a slate can be bound by. */
export function dimensionName(of: SlateDimension): string {
  return { region: m.slate_of_region, objective: m.slate_of_objective, kind: m.slate_of_kind }[of]()
}

/** What a bound counts. */
export function unitName(unit: SlateUnit, currency: string): string {
  if (unit === 'count') return m.slate_unit_count()
  return unit === 'percent' ? m.slate_unit_percent() : m.slate_unit_amount({ currency })
}

/** A region, an objective or a kind of organization by its name. */
export function groupName(
  { groups }: Pick<SlateCallView, 'groups'>,
  of: SlateDimension,
  key: string | null,
): string {
  const group = groups[of].find((it) => it.key === key)
  return group ? localized(group.name) : (key ?? m.slate_group_none())
}

/** A rule in a sentence. */
export function ruleWords(rule: SlateRule, view: Pick<SlateView, 'call' | 'lines' | 'budget'>): string {
  const nameOf = (id: string) => {
    const line = view.lines.find((it) => it.id === id)
    return line ? `${line.reference} · ${line.title}` : ''
  }
  if (rule.rule === 'budget')
    return m.slate_rule_budget({ amount: formatMoney(view.budget, view.call.currency, getLocale()) })
  if (rule.rule === 'bound') return boundWords(rule, view.call)
  return rule.rule === 'in'
    ? m.slate_rule_in({ application: nameOf(rule.id) })
    : m.slate_rule_out({ application: nameOf(rule.id) })
}

function boundWords({ of, key, side, unit, value }: SlateBound, call: SlateCallView): string {
  const group = groupName(call, of, key)
  const say = side === 'least' ? m.slate_rule_least : m.slate_rule_most
  return say({ group, what: limitWords(unit, value, call.currency) })
}

function limitWords(unit: SlateUnit, value: string, currency: string): string {
  if (unit === 'count') return m.slate_rule_projects({ count: Number(value) })
  if (unit === 'amount') return formatMoney(value, currency, getLocale())
  return m.slate_rule_percent({ value: formatNumber(Number(value), getLocale(), 0) })
}

/** What a rule costs, as a part of what the slate would be worth without it. */
export function costWords({ gained, exact }: SlateCost, { worth }: Pick<Slate, 'worth'>): string {
  if (gained === null) return m.slate_cost_open()
  if (gained === 0) return m.slate_cost_none()
  const share = (gained / Math.max(1, worth + gained)) * 100
  if (!exact && share < 0.05) return m.slate_cost_little()
  const percent = formatNumber(share, getLocale(), 1)
  return exact ? m.slate_cost_share({ percent }) : m.slate_cost_most({ percent })
}

/** What became of an application against the rank. */
export function departureName(kind: SlateDeparture['kind']): string {
  return {
    brought_in: m.slate_departs_in,
    passed_over: m.slate_departs_out,
    reduced: m.slate_departs_less,
  }[kind]()
}

/** Which order the places are of. */
export function rankedByWords(by: RankedBy): string {
  return { panel: m.slate_by_panel, calibrated: m.slate_by_calibrated, mean: m.slate_by_mean }[by]()
}

/** Points of quality as they are shown. */
export function pointWords(points: number | null): string {
  return points === null ? '–' : formatNumber(points, getLocale(), 2)
}
