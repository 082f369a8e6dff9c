import type { Role } from '#app/domain/role.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { representatives, staff, type DemoStaff } from './people.ts'

/** An account to try the portal with. Nobody has a password: a code comes to the inbox on the machine. */
export type DemoAccount = {
  key: string
  name: string
  email: string
  /** Over the program of the demonstration; none for who speaks for an organization. */
  role?: Extract<Role, 'facilitator' | 'reviewer' | 'officer' | 'approver'>
  can: LocalizedText
}

const staffCan: Record<DemoStaff['role'], LocalizedText> = {
  officer: {
    es: 'Revisa los requisitos, asigna a quienes evalúan y propone decisiones.',
    en: 'Screens applications, assigns reviewers and proposes decisions.',
  },
  approver: {
    es: 'Aprueba lo que otra persona propuso y envía las cartas.',
    en: 'Approves what another person proposed, and sends the letters.',
  },
  facilitator: {
    es: 'Escribe la solicitud de una comunidad sin señal.',
    en: 'Types the application of a community without a signal.',
  },
  reviewer: {
    es: 'Declara si tiene conflicto de interés, lee y puntúa.',
    en: 'Declares conflicts of interest, reads and scores.',
  },
}

/** Representatives whose applications show something different each. */
const applicantsCan: Record<string, LocalizedText> = {
  teolinda: {
    es: 'Su comunidad ganó; comparte el buzón con el apu, así que el portal pregunta quién entra.',
    en: 'Her community was awarded; she shares an inbox with the chief, so the portal asks who signs in.',
  },
  irma: {
    es: 'Su asociación recibió el primer pago y debe un informe.',
    en: 'Her association got its first payment and owes a report.',
  },
  misael: {
    es: 'Su comunidad fue invitada a la segunda etapa.',
    en: 'His community was invited to the second stage.',
  },
  maribel: {
    es: 'Le pidieron corregir el presupuesto y entregar el acta.',
    en: 'She was asked to correct the budget and hand in the minutes.',
  },
  kevin: {
    es: 'Recibió una carta que dice por qué no y qué mejorar.',
    en: 'He got a letter that says why not, and what to improve.',
  },
}

/** Who can be tried, in the order in which the portal names them when it starts. */
export const accounts: readonly DemoAccount[] = [
  ...staff.map(({ key, name, email, role }) => ({ key, name, email, role, can: staffCan[role] })),
  ...representatives.flatMap(({ key, name, email }) => {
    const can = applicantsCan[key]
    return email && can ? [{ key, name, email, can }] : []
  }),
]
