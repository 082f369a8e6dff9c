import type { Typed } from '#tests/support/form-filler.ts'
import { budgetLine, goodAnswers } from '#tests/support/community-application.ts'

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** What a community types into every question of the demonstration call that closes then, files included. */
export function communityTypes(closesAt: Date): Typed {
  return {
    ...goodAnswers,
    org_kind: 'other',
    org_kind_other: 'Junta de agua',
    org_people_consent: 'yes',
    org_people: ['awajun'],
    org_members: { 'women.under_30': '8', 'women.from_30': '11', 'men.under_30': '4', 'men.from_30': '9' },
    org_standing: 'registered',
    org_registry: '11990475',
    org_ruc: '20131312955',
    org_experience: 'Hicimos con la parroquia una letrina por familia y las cuidamos desde entonces.',
    org_grants: [
      {
        donor: 'Parroquia San Juan',
        year: '2022',
        amount: '4,500.00',
        currency: 'pen',
        result: '40 letrinas',
      },
    ],
    facilitator_name: 'Wilder Tuanama',
    contact2_name: 'Julia Yampis Dati',
    contact2_dni: '10117410-2',
    contact2_phone: '942 555 010',
    contact2_email: 'julia@example.org',
    map_point: { latitude: '-4.5921', longitude: '-77.8645' },
    start_month: monthParts(monthAfter(closesAt, 4)),
    goals: [
      {
        result: 'Familias con agua segura',
        indicator: 'Número de familias',
        target: '62',
        evidence: 'Lista',
      },
      {
        result: 'Niños sin diarrea',
        indicator: 'Casos en la posta',
        target: 'La mitad',
        evidence: 'Cuaderno',
      },
    ],
    activities: [
      {
        activity: 'Hacer la captación',
        who: 'Comité',
        start: monthAfter(closesAt, 4),
        end: monthAfter(closesAt, 6),
      },
      {
        activity: 'Tender la tubería',
        who: 'Minka',
        start: monthAfter(closesAt, 6),
        end: monthAfter(closesAt, 9),
      },
    ],
    environment: 'little',
    environment_text: 'Cuidaremos la orilla del ojo de agua y sembraremos bolaina.',
    sharing: 'Invitaremos a las comunidades vecinas a ver la captación.',
    already_started: 'yes',
    already_started_text: 'Abrimos la trocha hasta el ojo de agua.',
    beneficiaries: {
      'direct.women': '120',
      'direct.men': '110',
      'indirect.women': '40',
      'indirect.men': '35',
    },
    budget: [
      budgetLine(),
      budgetLine({
        category: 'equipment',
        detail: 'Bomba de agua',
        unit: 'unidad',
        quantity: '1',
        unit_cost: '6,000',
        requested: '5500',
        own_cash: '500',
        own_in_kind: '',
      }),
      budgetLine({
        category: 'personnel',
        detail: 'Maestro de obra',
        unit: 'mes',
        quantity: '2',
        unit_cost: '1,500',
        requested: '1500',
        own_cash: '500',
        own_in_kind: '1000',
      }),
    ],
    budget_note: 'Los precios son de la ferretería de Nieva.',
    files: {
      org_assembly: [{ name: 'acta de asamblea.pdf', mimeType: 'application/pdf', buffer: pdf }],
      quotes: [{ name: 'proforma.pdf', mimeType: 'application/pdf', buffer: pdf }],
      other_files: [{ name: 'la quebrada.png', mimeType: 'image/png', buffer: photo }],
    },
  }
}

/** The month so many months after an instant, as `2027-4`. */
function monthAfter(instant: Date, months: number): string {
  const month = new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth() + months, 15))
  return `${month.getUTCFullYear()}-${month.getUTCMonth() + 1}`
}

function monthParts(month: string) {
  const [year = '', number = ''] = month.split('-')
  return { month: number, year }
}
