import type { ApplicationStatus } from '#app/domain/application.ts'
import type { StaffKey } from './people.ts'

/**
 * What became of an application, for whoever replays its moves. All days are counted back from the day on which the
 * demonstration is made (the call closed 210 days ago); a negative number lies ahead.
 */
export type DemoCourse = {
  application: string
  status: ApplicationStatus
  begunDaysAgo: number
  submittedDaysAgo?: number
  /** The facilitator who typed it. */
  enteredBy?: StaffKey
  /** It reached us so many hours after closing; the phone says when it was signed. An officer has proposed to count it. */
  late?: { hours: number; deviceHoursBeforeClosing: number; proposedBy: StaffKey }
  /** Who screens it and has it reviewed. */
  officer?: StaffKey
  /** What screening found wrong, by item of the checklist; every other item is in order. */
  screening?: Readonly<Record<string, string>>
  changes?: { sections: readonly string[]; message: string; daysAgo: number; dueDaysAgo: number }
  /** The representative who withdrew it, from which status. */
  withdrawn?: { daysAgo: number; by: string; from: 'submitted' | 'in_review' }
}

/** When the work of the office happened, in days ago. */
export const officeDays = {
  screened: 205,
  assigned: 203,
  accepted: 200,
  reviewed: 180,
  panel: 165,
  proposed: 155,
  approved: 148,
  released: 142,
} as const

export const courses: readonly DemoCourse[] = [
  {
    application: 'agua-de-lluvia',
    status: 'awarded',
    begunDaysAgo: 262,
    submittedDaysAgo: 221,
    officer: 'claudia',
  },
  {
    application: 'promotoras-de-salud',
    status: 'awarded',
    begunDaysAgo: 258,
    submittedDaysAgo: 219,
    officer: 'claudia',
  },
  {
    application: 'mujeres-castaneras',
    status: 'in_review',
    begunDaysAgo: 255,
    submittedDaysAgo: 216,
    officer: 'jorge',
  },
  {
    application: 'puente-peatonal',
    status: 'invited',
    begunDaysAgo: 251,
    submittedDaysAgo: 218,
    officer: 'claudia',
  },
  {
    application: 'kene-shipibo',
    status: 'in_panel',
    begunDaysAgo: 249,
    submittedDaysAgo: 222,
    officer: 'jorge',
  },
  {
    application: 'de-la-hoja-al-cacao',
    status: 'in_review',
    begunDaysAgo: 246,
    submittedDaysAgo: 213,
    officer: 'jorge',
  },
  {
    application: 'paiche-en-cochas',
    status: 'in_panel',
    begunDaysAgo: 244,
    submittedDaysAgo: 215,
    officer: 'claudia',
  },
  {
    application: 'cacao-fino',
    status: 'submitted',
    begunDaysAgo: 243,
    submittedDaysAgo: 212,
    officer: 'claudia',
  },
  {
    application: 'abejas-sin-aguijon',
    status: 'in_review',
    begunDaysAgo: 240,
    submittedDaysAgo: 217,
    officer: 'claudia',
  },
  {
    application: 'radio-y-bote-purus',
    status: 'waitlisted',
    begunDaysAgo: 232,
    submittedDaysAgo: 214,
    enteredBy: 'wilder',
    officer: 'jorge',
  },
  {
    application: 'sendero-de-orquideas',
    status: 'in_panel',
    begunDaysAgo: 231,
    submittedDaysAgo: 214,
    officer: 'claudia',
  },
  {
    application: 'camu-camu',
    status: 'declined',
    begunDaysAgo: 230,
    submittedDaysAgo: 211,
    officer: 'jorge',
  },
  {
    application: 'aguaje-sin-talar',
    status: 'waitlisted',
    begunDaysAgo: 229,
    submittedDaysAgo: 213,
    officer: 'claudia',
  },
  {
    application: 'secadores-de-cacao',
    status: 'in_panel',
    begunDaysAgo: 228,
    submittedDaysAgo: 212,
    officer: 'claudia',
  },
  {
    application: 'casa-de-la-mujer',
    status: 'changes_requested',
    begunDaysAgo: 227,
    submittedDaysAgo: 211,
    officer: 'jorge',
    changes: {
      sections: ['organization', 'budget'],
      message:
        'Señora Maribel: su proyecto está muy bien explicado y queremos que llegue completo a quienes evalúan. Nos faltan dos cosas. Primero, el acta de la asamblea: sirve una foto clara del libro, con las firmas. Segundo, el detalle de la obra: separe la línea de S/ 28,000 en materiales, mano de obra y baño, para que se vea en qué se gasta. Lo demás no hace falta tocarlo. Si necesita ayuda, llámenos y lo vemos juntos.',
      daysAgo: 4,
      dueDaysAgo: -12,
    },
  },
  {
    application: 'vivero-de-bolaina',
    status: 'in_review',
    begunDaysAgo: 226,
    submittedDaysAgo: 212,
    officer: 'jorge',
  },
  {
    application: 'biohuertos',
    status: 'declined',
    begunDaysAgo: 225,
    submittedDaysAgo: 213,
    officer: 'claudia',
  },
  {
    application: 'cuidar-la-naciente',
    status: 'ineligible',
    begunDaysAgo: 224,
    submittedDaysAgo: 212,
    officer: 'claudia',
    screening: {
      organization_eligible:
        'El comité se creó por resolución de la municipalidad y su fondo lo maneja la municipalidad: es parte de una entidad pública.',
    },
  },
  {
    application: 'piscigranja-gamitana',
    status: 'withdrawn',
    begunDaysAgo: 223,
    submittedDaysAgo: 214,
    withdrawn: { daysAgo: 206, by: 'dionisio', from: 'submitted' },
  },
  {
    application: 'radio-del-napo',
    status: 'withdrawn',
    begunDaysAgo: 222,
    submittedDaysAgo: 213,
    officer: 'jorge',
    withdrawn: { daysAgo: 190, by: 'jhonatan', from: 'in_review' },
  },
  {
    application: 'suelos-que-sanan',
    status: 'submitted',
    begunDaysAgo: 220,
    submittedDaysAgo: 211,
    officer: 'jorge',
  },
  {
    application: 'guardianes-del-bosque',
    status: 'submitted',
    begunDaysAgo: 218,
    late: { hours: 20, deviceHoursBeforeClosing: 3, proposedBy: 'jorge' },
  },
  { application: 'agua-por-gravedad', status: 'draft', begunDaysAgo: 214 },
  { application: 'aula-digital-solar', status: 'draft', begunDaysAgo: 212 },
]
