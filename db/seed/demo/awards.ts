import type { AwardStatus } from '#app/domain/award.ts'
import type { ReportStatus } from '#app/domain/award-report.ts'
import type { TrancheStatus } from '#app/domain/award-tranche.ts'
import type { StaffKey } from './people.ts'

/** Days are counted back from the day on which the demonstration is made; a negative number lies ahead. */
export type DemoTranche = {
  number: number
  status: TrancheStatus
  amount: string
  /** The number of the report it waits for; the first waits for none. */
  report?: number
  paid?: { daysAgo: number; reference: string; preparedBy: StaffKey; paidBy: StaffKey }
}

export type DemoReport = {
  number: number
  status: ReportStatus
  dueDaysAgo: number
  submittedDaysAgo?: number
  acceptedDaysAgo?: number
  acceptedBy?: StaffKey
  narrative: string
  /** What was spent, and each cost of it: what it was, the row of the budget, the receipt, and the amount. */
  spent: string
  costs: readonly (readonly [string, string, string, string])[]
}

export type DemoAward = {
  application: string
  status: AwardStatus
  /** The representative who accepted, and who gave the account number that two others then verified. */
  acceptedBy: string
  acceptedDaysAgo: number
  agreementDaysAgo: number
  account: { bank: string; number: string; ruc: string }
  verified: { calledBackBy: StaffKey; verifiedBy: StaffKey; person: string; phone: string; daysAgo: number }
  activeDaysAgo: number
  tranches: readonly DemoTranche[]
  reports: readonly DemoReport[]
}

export const awards: readonly DemoAward[] = [
  {
    application: 'agua-de-lluvia',
    status: 'active',
    acceptedBy: 'teolinda',
    acceptedDaysAgo: 138,
    agreementDaysAgo: 128,
    account: { bank: 'BBVA', number: '011-366-000100032542-21', ruc: '20512333797' },
    verified: {
      calledBackBy: 'claudia',
      verifiedBy: 'elena',
      person: 'Teolinda, presidenta de la junta de agua',
      phone: '965 000 118',
      daysAgo: 125,
    },
    activeDaysAgo: 122,
    tranches: [
      {
        number: 1,
        status: 'paid',
        amount: '16085',
        paid: { daysAgo: 114, reference: 'TR-250117-0031', preparedBy: 'claudia', paidBy: 'elena' },
      },
      { number: 2, status: 'due', amount: '9651', report: 1 },
      { number: 3, status: 'planned', amount: '6434', report: 2 },
    ],
    reports: [
      {
        number: 1,
        status: 'accepted',
        dueDaysAgo: 14,
        submittedDaysAgo: 16,
        acceptedDaysAgo: 3,
        acceptedBy: 'claudia',
        spent: '15742.50',
        costs: [
          ['28 tanques de 1,100 litros', 'materials', 'F001-2231', '11480'],
          ['Pegamento y tubos de las nueve primeras casas', 'materials', 'B002-0417', '420'],
          ['Flete de bote, tres viajes', 'fares', 'R-0091', '2550'],
          ['Gasfitero, diez días', 'services', 'RH E001-15', '900'],
          ['Comida del primer taller', 'training', 'B001-0733', '392.50'],
        ],
        narrative:
          'Hicimos la asamblea de inicio con 68 personas y repartimos los turnos en cuatro grupos de siete casas. La madera de las bases ya está labrada: salió de nueve capironas caídas y dos moenas, y sembramos 60 plantones, faltan 40.\n\nCompramos en Nauta los 28 tanques y la calamina. El bote subió en tres viajes; un tanque llegó con la tapa rota y la tienda lo cambió. Revisamos los techos como nos pidieron: de las seis casas viejas, cuatro necesitaban cambiar dos vigas y las familias ya lo hicieron.\n\nHay nueve casas con el sistema completo y con el desvío de la primera agua. En esas casas el botiquín anotó una sola diarrea en dos meses. Lo más difícil fue que en la segunda faena cayó enfermo el gasfitero y nos atrasamos quince días; por eso dos jóvenes, Robinson y Milagros, ya aprendieron a pegar los tubos.\n\nLas cuentas se leyeron en la asamblea y están con sus boletas. Nos quedan 342 soles con 50 céntimos.',
      },
      { number: 2, status: 'due', dueDaysAgo: -110, narrative: '', spent: '0', costs: [] },
    ],
  },
  {
    application: 'promotoras-de-salud',
    status: 'active',
    acceptedBy: 'irma',
    acceptedDaysAgo: 134,
    agreementDaysAgo: 119,
    account: { bank: 'BBVA', number: '011-241-000190006582-70', ruc: '20131312955' },
    verified: {
      calledBackBy: 'jorge',
      verifiedBy: 'elena',
      person: 'Irma, presidenta de la asociación',
      phone: '941 000 205',
      daysAgo: 117,
    },
    activeDaysAgo: 112,
    tranches: [
      {
        number: 1,
        status: 'paid',
        amount: '24290',
        paid: { daysAgo: 105, reference: 'TR-250126-0044', preparedBy: 'jorge', paidBy: 'elena' },
      },
      { number: 2, status: 'planned', amount: '14574', report: 1 },
      { number: 3, status: 'planned', amount: '9716', report: 2 },
    ],
    reports: [
      { number: 1, status: 'due', dueDaysAgo: -21, narrative: '', spent: '0', costs: [] },
      { number: 2, status: 'due', dueDaysAgo: -140, narrative: '', spent: '0', costs: [] },
    ],
  },
]
