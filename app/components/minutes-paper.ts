import type { Outcome } from '#app/domain/decision-outcome.ts'
import { type Paper, type PaperPart, paperOf } from '#app/domain/paper.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { outcomeName } from './decision-outcome.ts'
import { formatDateTime, formatDay, formatMoney, formatNumber } from './format.ts'
import { localized } from './localized.ts'
import { minutesDecisionWords } from './minutes-words.ts'

type Sitting = { day: string; place: string; present: readonly { name: string }[]; others: string }

type MinutesCase = {
  reference: string
  title: string
  organization: string
  requested: string | null
  score: string | null
  recommended: { rank: number | null; amount: string | null; conditions: string } | null
  left: readonly string[]
  departure: { reason: string; by: string } | null
  decision: {
    outcome: Outcome
    amount: string | null
    status: 'proposed' | 'approved' | 'released'
    at: string
  } | null
}

type Minutes = {
  panel: { title: LocalizedText; currency: string; timeZone: string; sittings: readonly Sitting[] }
  cases: readonly MinutesCase[]
  /** How many applications are left out since whoever prints is kept from them. */
  keptOut: number
  /** How many are left out since whoever prints may not know of their decision before it is released. */
  untold: number
  now: Date
}

/** The minutes of a panel, to be signed: who took part, who left for what, the ranking, each departure with its reason, and what was decided. */
export function minutesPaper({ panel, cases, keptOut, untold, now }: Minutes): Paper {
  const head = { title: m.minutes_title(), caption: localized(panel.title), language: getLocale() }
  return paperOf(head, [
    quiet(m.minutes_printed({ when: formatDateTime(now, getLocale(), panel.timeZone) })),
    ...(keptOut > 0 ? [said(m.minutes_kept_out({ count: keptOut }))] : []),
    ...(untold > 0 ? [said(m.minutes_untold({ count: untold }))] : []),
    heading(m.minutes_attendance()),
    ...(panel.sittings.length === 0 ? [said(m.sitting_none())] : panel.sittings.flatMap(sittingParts)),
    heading(m.minutes_recusals()),
    ...listed(
      cases.filter(({ left }) => left.length > 0),
      ({ left }) => left.join(', '),
      m.minutes_recusals_none(),
    ),
    heading(m.minutes_ranking()),
    ...(cases.length === 0 ? [said(m.minutes_ranking_none())] : [ranking(cases, panel.currency)]),
    heading(m.minutes_conditions()),
    ...listed(
      cases.filter(({ recommended }) => recommended?.conditions),
      ({ recommended }) => recommended?.conditions ?? '',
      m.minutes_conditions_none(),
    ),
    heading(m.minutes_departures()),
    ...listed(
      cases.filter(({ departure }) => departure),
      ({ departure }) => (departure ? `${departure.reason} (${departure.by})` : ''),
      m.minutes_departures_none(),
    ),
    heading(m.minutes_decisions()),
    ...decisions(cases, panel),
    heading(m.minutes_signatures()),
    { is: 'fields', fields: signers(panel.sittings).map((label) => ({ label, size: 'l' })) },
  ])
}

function sittingParts({ day, place, present, others }: Sitting): PaperPart[] {
  const guests = others.split(/\n+/).filter((it) => it.trim() !== '')
  return [
    { is: 'heading', level: 3, text: formatDay(day, getLocale()) },
    {
      is: 'facts',
      facts: [
        ...(place === '' ? [] : [{ label: m.sitting_place(), value: place }]),
        { label: m.sitting_present(), value: present.map(({ name }) => name).join(', ') || '–' },
        ...(guests.length === 0 ? [] : [{ label: m.sitting_others(), value: guests.join(', ') }]),
      ],
    },
  ]
}

function ranking(cases: readonly MinutesCase[], currency: string): PaperPart {
  return {
    is: 'table',
    label: m.minutes_ranking(),
    namesRows: false,
    isBlank: false,
    columns: [
      { header: m.minutes_rank(), isFigure: true },
      { header: m.slate_column_application(), isFigure: false },
      { header: m.manage_board_organization(), isFigure: false },
      { header: m.panel_requested(), isFigure: true },
      { header: m.manage_board_score(), isFigure: true },
      { header: m.minutes_recommended(), isFigure: true },
    ],
    rows: cases.map(({ recommended, reference, title, organization, requested, score }) => [
      recommended?.rank == null ? '–' : String(recommended.rank),
      `${reference} · ${title}`,
      organization,
      moneyOf(requested, currency),
      score === null ? '–' : formatNumber(Number(score), getLocale(), 2),
      recommended && recommended.rank === null
        ? m.minutes_not_recommended()
        : moneyOf(recommended?.amount ?? null, currency),
    ]),
  }
}

function decisions(cases: readonly MinutesCase[], panel: Minutes['panel']): PaperPart[] {
  const decided = cases.flatMap(({ decision, ...it }) => (decision ? [{ ...it, decision }] : []))
  if (decided.length === 0) return [said(m.minutes_decisions_none())]
  return [
    {
      is: 'table',
      label: m.minutes_decisions(),
      namesRows: true,
      isBlank: false,
      columns: [
        { header: m.slate_column_application(), isFigure: false },
        { header: m.decisions_outcome(), isFigure: false },
        { header: m.slate_column_amount(), isFigure: true },
        { header: m.minutes_standing(), isFigure: false },
      ],
      rows: decided.map(({ reference, title, decision }) => [
        `${reference} · ${title}`,
        outcomeName(decision.outcome),
        moneyOf(decision.amount, panel.currency),
        minutesDecisionWords(decision, panel.timeZone),
      ]),
    },
  ]
}

function listed(
  cases: readonly MinutesCase[],
  words: (it: MinutesCase) => string,
  none: string,
): PaperPart[] {
  if (cases.length === 0) return [said(none)]
  return [
    {
      is: 'facts',
      facts: cases.map((it) => ({ label: `${it.reference} · ${it.title}`, value: words(it) })),
    },
  ]
}

/** Whoever was present on any day signs; where nobody was recorded there are three lines. */
function signers(sittings: readonly Sitting[]): string[] {
  const names = [...new Set(sittings.flatMap(({ present }) => present.map(({ name }) => name)))]
  return names.length > 0 ? names : Array.from({ length: 3 }, () => m.minutes_signature())
}

function heading(text: string): PaperPart {
  return { is: 'heading', level: 2, text }
}

function said(text: string): PaperPart {
  return { is: 'text', text, isQuiet: false }
}

function quiet(text: string): PaperPart {
  return { is: 'text', text, isQuiet: true }
}

function moneyOf(amount: string | null, currency: string): string {
  return amount === null ? '–' : formatMoney(amount, currency, getLocale())
}
