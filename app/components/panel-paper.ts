import { type Paper, type PaperPart, paperOf } from '#app/domain/paper.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatMoney, formatNumber } from './format.ts'
import { localized } from './localized.ts'
import { scoreWords } from './score-words.ts'
import { voiceWords } from './voice-words.ts'
import { withheldWords } from './withheld-words.ts'

type Scored = {
  key: string
  text: LocalizedText
  scaleMin: string
  scaleMax: string
  score: string
  justification: string
}

type Review = {
  name: string | null
  label: string | null
  counts: boolean
  notesToPanel: string
  total: string | null
  scores: readonly Scored[]
}

export type PanelPaperCase = {
  reference: string
  title: string
  /** Null where the version hides it. */
  organization: string | null
  places: readonly string[]
  summary: string | null
  requested: string | null
  score: string | null
  spread: string | null
  reviews: readonly Review[]
  status: string
  /** Who has to send their own before this has the others'. */
  withheldBy: 'member' | 'maker' | null
}

type Packet = { call: LocalizedText; currency: string; member: string; cases: readonly PanelPaperCase[] }

/** What the panel reads, on one paper: its contents, then of each application the facts, the scores, and the notes to the panel. */
export function panelPaper({ call, currency, member, cases }: Packet): Paper {
  const paper = paperOf({ title: m.panel_title(), caption: localized(call), language: getLocale() }, [
    { is: 'text', text: m.panel_for({ name: member }), isQuiet: true },
    { is: 'heading', level: 2, text: m.panel_contents() },
    ...(cases.length > 0
      ? [contentsOf(cases, currency)]
      : [{ is: 'text', text: m.panel_none(), isQuiet: false } as const]),
    ...cases.flatMap((it) => caseParts(it, currency)),
  ])
  return { ...paper, foot: m.panel_foot({ name: member }) }
}

function contentsOf(cases: readonly PanelPaperCase[], currency: string): PaperPart {
  const namesAny = cases.some(({ organization }) => organization !== null)
  return {
    is: 'table',
    label: m.panel_contents(),
    namesRows: true,
    isBlank: false,
    columns: [
      { header: m.manage_board_reference(), isFigure: false },
      { header: m.manage_board_title(), isFigure: false },
      ...(namesAny ? [{ header: m.manage_board_organization(), isFigure: false }] : []),
      { header: m.panel_requested(), isFigure: true },
      { header: m.manage_board_score(), isFigure: true },
    ],
    rows: cases.map(({ reference, title, organization, requested, score }) => [
      reference,
      title,
      ...(namesAny ? [organization ?? '–'] : []),
      moneyOf(requested, currency),
      pointsOf(score),
    ]),
    pages: { header: m.panel_page(), marks: cases.map(({ reference }) => reference) },
  }
}

function caseParts({ reference, title, reviews, ...it }: PanelPaperCase, currency: string): PaperPart[] {
  return [
    { is: 'heading', level: 2, text: `${reference} · ${title}`, mark: reference },
    {
      is: 'facts',
      facts: [
        ...(it.organization === null
          ? []
          : [{ label: m.manage_board_organization(), value: it.organization }]),
        { label: m.review_column_place(), value: it.places.join(', ') || '–' },
        { label: m.panel_requested(), value: moneyOf(it.requested, currency) },
        { label: m.manage_board_score(), value: pointsOf(it.score) },
        { label: m.panel_spread(), value: pointsOf(it.spread) },
      ],
    },
    ...(it.summary ? [{ is: 'text', text: it.summary, isQuiet: false } as const] : []),
    ...(reviews.length > 0 ? reviews.flatMap(reviewParts) : [quiet(noReviewsWords(it))]),
  ]
}

function noReviewsWords({ withheldBy, status }: Pick<PanelPaperCase, 'withheldBy' | 'status'>): string {
  if (withheldBy === 'maker') return m.panel_reviews_withheld()
  return withheldBy === 'member' ? withheldWords(status === 'in_review') : m.panel_no_reviews()
}

function reviewParts({ name, label, total, counts, notesToPanel, scores }: Review): PaperPart[] {
  const heading = m.panel_review_of({ name: voiceWords({ name, label }), total: pointsOf(total) })
  return [
    { is: 'heading', level: 3, text: heading },
    ...(counts ? [] : [quiet(m.panel_not_counted())]),
    {
      is: 'table',
      label: heading,
      namesRows: true,
      isBlank: false,
      columns: [
        { header: m.panel_criterion(), isFigure: false },
        { header: m.manage_board_score(), isFigure: true },
        { header: m.review_justification(), isFigure: false },
      ],
      rows: scores.map(rowOf),
    },
    ...(notesToPanel === ''
      ? []
      : [
          { is: 'heading', level: 4, text: m.review_notes() } as const,
          { is: 'text', text: notesToPanel, isQuiet: false } as const,
        ]),
  ]
}

function rowOf({ text, score, justification, ...scale }: Scored): string[] {
  return [localized(text), score === '' ? '–' : scoreWords(scale, score), justification]
}

function quiet(text: string): PaperPart {
  return { is: 'text', text, isQuiet: true }
}

function pointsOf(score: string | null): string {
  return score === null ? '–' : formatNumber(Number(score), getLocale(), 2)
}

function moneyOf(amount: string | null, currency: string): string {
  return amount === null ? '–' : formatMoney(amount, currency, getLocale())
}
