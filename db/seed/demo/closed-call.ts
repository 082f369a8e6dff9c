import { text } from '../comunidades-amazonicas/text.ts'

/**
 * What the closed call has of its own; the rest (form, rubric, reasons, checklist, limits) is that of the open one. Days are
 * counted back from the day on which the demonstration is made; a negative number lies ahead. It closed at 17:00 in Lima.
 */
export const closedCall = {
  slug: 'comunidades-amazonicas-2025',
  title: text('Pequeñas donaciones a comunidades locales 2025', 'Small grants to local communities 2025'),
  referencePrefix: 'AMZ25',
  budget: '420000',
  opensDaysAgo: 270,
  closesDaysAgo: 210,
  rate: { currency: 'USD', value: '3.541', source: 'Demostración', date: '2025-10-01' },
  stages: [
    { kind: 'screening', title: text('Revisión de requisitos', 'Screening') },
    { kind: 'review', title: text('Evaluación', 'Review'), reviewersPerApplication: 3, dueDaysAgo: 170 },
    {
      kind: 'review',
      title: text('Expediente técnico de obras', 'Technical file for works'),
      reviewersPerApplication: 2,
      /** Only who is invited sees this form. */
      form: 'technical-file',
      opensDaysAgo: 140,
      closesDaysAgo: -45,
      dueDaysAgo: -75,
    },
  ],
} as const
