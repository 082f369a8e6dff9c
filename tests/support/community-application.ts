import type { Answers, RawRow } from '#app/domain/answer.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'

/** The demonstration call on 23 November 2026, closing on 18 December at 17:00 in Lima. */
export const callFacts: CallFacts = {
  currency: 'PEN',
  awardMin: '8000',
  awardMax: '90000',
  monthsMin: 6,
  monthsMax: 18,
  ownShareMin: '0.20',
  closesAt: new Date('2026-12-18T22:00:00Z'),
  timeZone: 'America/Lima',
  regions: ['22', '25', '01', '16', '17', '10'],
  today: '2026-11-23',
  attachments: new Map([
    ['minutes', { name: 'acta.jpg', size: 240_000, type: 'image/jpeg' }],
    ['quote', { name: 'proforma.pdf', size: 90_000, type: 'application/pdf' }],
    ['empty', { name: 'vacio.pdf', size: 0, type: 'application/pdf' }],
    ['heavy', { name: 'pesado.pdf', size: 11 * 1024 * 1024, type: 'application/pdf' }],
    ['program', { name: 'acta.pdf', size: 90_000, type: 'application/x-msdownload' }],
  ]),
  places: new Map([
    ['01', undefined],
    ['0104', '01'],
    ['010401', '0104'],
    ['0102', '01'],
    ['010201', '0102'],
    ['15', undefined],
    ['1501', '15'],
    ['150101', '1501'],
  ]),
}

/** A line of the budget: 10 × S/ 1,500.00, of which S/ 12,000 are requested. */
export function budgetLine(change: RawRow = {}): RawRow {
  return {
    category: 'materials',
    detail: 'Tubos de PVC de 2 pulgadas',
    unit: 'rollo',
    quantity: '10',
    unit_cost: '1,500.00',
    requested: '12,000.00',
    own_cash: '',
    own_in_kind: '3000',
    ...change,
  }
}

const organization = {
  org_name: 'Comité de Agua de Nueva Esperanza',
  org_kind: 'committee',
  org_founded: { month: '3', year: '2019' },
  org_members: { 'women.under_30': '8', 'women.from_30': '11', 'men.under_30': '', 'men.from_30': '9' },
  org_standing: 'recognized',
  org_assembly: { files: ['minutes'] },
  rep_name: 'Rosa Tsamaren Wampus',
  rep_dni: '10117410',
  rep_language: 'awajun',
  rep_phone: '942 123 456',
  rep_email: 'rosa@nuevaesperanza.pe',
  place: { region: '01', province: '0104', district: '010401' },
  community: 'Nueva Esperanza',
  access: ['river', 'trail'],
  access_hours: '6.5',
  signal: 'in_town',
}

const project = {
  title: 'Agua segura para Nueva Esperanza',
  objective: 'od_2',
  summary:
    'Traeremos agua del ojo de agua de arriba con una captación, mil metros de tubería y un tanque, para que las 62 familias no tomen más de la quebrada.',
  problem: 'De las 62 familias, 40 toman agua de la quebrada. En la creciente los niños se enferman.',
  goals: [
    { result: 'Familias con agua segura', indicator: 'Número de familias', target: '62', evidence: 'Lista' },
  ],
  start_month: { month: '4', year: '2027' },
  months: '8',
  activities: [{ activity: 'Hacer la captación', who: 'Comité', start: '2027-4', end: '2027-06' }],
  participation: 'La asamblea elige un comité de cinco; tres son mujeres.',
  environment: 'none',
  risks: [{ risk: 'Creciente', answer: 'Compraremos los tubos antes de diciembre.' }],
  sustainability: 'Cada familia pondrá dos soles al mes.',
  already_started: 'no',
  beneficiaries: { 'direct.women': '120', 'direct.men': '110', 'indirect.women': '', 'indirect.men': '' },
  families: '62',
  budget: [budgetLine()],
}

const declaration = { accepted: 'yes', consent: 'yes', name: 'Rosa Tsamaren Wampus', role: 'Presidenta' }

/** A whole application that nothing is wrong with, as the community typed it. */
export const goodAnswers: Answers = { ...organization, ...project, declaration }
