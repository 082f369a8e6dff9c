import type { BudgetLine } from '#app/domain/award-budget.ts'
import { type Paper, type PaperPart, paperOf } from '#app/domain/paper.ts'
import { type LocalizedText, textIn } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { budgetLineName } from './budget-line-name.ts'
import { formatDay, formatMoney } from './format.ts'

export type Agreement = {
  reference: string
  title: string
  organization: string
  callTitle: LocalizedText
  conditions: string
  award: {
    amount: string
    currency: string
    lines: readonly BudgetLine[]
    tranches: readonly { number: number; amount: string; report: number | null; dueOn: string | null }[]
    reports: readonly { number: number; dueOn: string }[]
    payment: { holder: string; taxNumber: string | null; bank: string; account: string } | null
  }
}

/** The agreement of an award to print and sign: parties, amount, conditions, budget, payments, reports, and room to sign. */
export function agreementPaper(agreement: Agreement): Paper {
  const { reference, organization, callTitle, conditions, award } = agreement
  const title = m.agreement_title({ reference })
  const caption = textIn(callTitle, getLocale())
  const paper = paperOf({ title, caption, language: getLocale() }, [
    { is: 'facts', facts: factsOf(agreement) },
    {
      is: 'text',
      text: m.agreement_opening({ organization, amount: money(award, award.amount) }),
      isQuiet: false,
    },
    ...(conditions ? section(m.apply_decision_conditions(), conditions) : []),
    heading(m.award_plan_rows()),
    budgetOf(award),
    heading(m.award_tranches()),
    tranchesOf(award),
    ...(award.reports.length > 0 ? [heading(m.award_reports()), reportsOf(award)] : []),
    ...section(m.agreement_duties_title(), m.agreement_duties()),
    heading(m.agreement_sign_title()),
    {
      is: 'fields',
      fields: [
        { label: m.agreement_sign_place(), size: 'l' },
        { label: m.agreement_sign_organization({ organization }), size: 'l' },
        { label: m.agreement_sign_program(), size: 'l' },
      ],
    },
  ])
  return { ...paper, foot: `${reference} · ${organization}` }
}

type Award = Agreement['award']

function money({ currency }: Award, amount: string): string {
  return formatMoney(amount, currency, getLocale())
}

function factsOf({ reference, title, organization, award }: Agreement) {
  const { payment } = award
  return [
    { label: m.paper_reference(), value: reference },
    { label: m.apply_receipt_project(), value: title || reference },
    { label: m.apply_receipt_organization(), value: organization },
    { label: m.award_amount(), value: money(award, award.amount) },
    ...(payment
      ? [
          { label: m.award_payment_holder(), value: payment.holder },
          ...(payment.taxNumber ? [{ label: m.award_payment_tax(), value: payment.taxNumber }] : []),
          { label: m.award_payment_account(), value: `${payment.bank} · ${payment.account}` },
        ]
      : []),
  ]
}

function heading(text: string): PaperPart {
  return { is: 'heading', level: 2, text }
}

function section(title: string, text: string): PaperPart[] {
  return [heading(title), { is: 'text', text, isQuiet: false }]
}

const ofPaper = { is: 'table', namesRows: true, isBlank: false } as const

function budgetOf(award: Award): PaperPart {
  return {
    ...ofPaper,
    label: m.award_plan_rows(),
    columns: [
      { header: m.award_budget_row(), isFigure: false },
      { header: m.award_amount(), isFigure: true },
    ],
    rows: award.lines.map((line) => [budgetLineName(line), money(award, line.amount)]),
    foot: [m.award_budget_total(), money(award, award.amount)],
  }
}

function tranchesOf(award: Award): PaperPart {
  const waits = ({ report, dueOn }: Award['tranches'][number]) => {
    if (report !== null) return m.award_report({ number: report })
    return dueOn ? formatDay(dueOn, getLocale()) : m.award_waits_start()
  }
  return {
    ...ofPaper,
    label: m.award_tranches(),
    columns: [
      { header: m.award_column_payment(), isFigure: false },
      { header: m.award_column_waits(), isFigure: false },
      { header: m.award_amount(), isFigure: true },
    ],
    rows: award.tranches.map((it) => [
      m.award_tranche({ number: it.number }),
      waits(it),
      money(award, it.amount),
    ]),
  }
}

function reportsOf(award: Award): PaperPart {
  return {
    ...ofPaper,
    label: m.award_reports(),
    columns: [
      { header: m.award_column_report(), isFigure: false },
      { header: m.award_column_due(), isFigure: false },
    ],
    rows: award.reports.map(({ number, dueOn }) => [
      m.award_report({ number }),
      formatDay(dueOn, getLocale()),
    ]),
  }
}
