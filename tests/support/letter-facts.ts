import type { NoticeFacts, NoticeTemplate } from '#app/domain/notice.ts'

const letter = {
  funder: {
    name: 'Programa Ayuda a Comunidades Locales',
    languages: ['es', 'en'],
    region: 'PE',
    timeZone: 'America/Lima',
    replyTo: { name: 'Lucía Ríos', email: 'donaciones@amazonia.example', phone: '042 555 123' },
  },
  recipient: { name: 'Rosa Pizango Tapullima' },
}

const call = {
  es: 'Pequeñas donaciones a comunidades locales 2026',
  en: 'Small grants to local communities 2026',
}
const application = {
  reference: 'AMZ26-0042',
  title: 'Agua segura para Nueva Esperanza',
  call,
  link: 'https://minka.example/apply/0198f2c4-5b1e-7c3a-9d10-2f6a7b8c9d0e',
}
const ours = { ...letter, application: { ...application, organization: 'Comunidad Nativa Nueva Esperanza' } }
const award = { ...ours, amount: { amount: '12345.50', currency: 'PEN' } }
const owed = { amount: '480.25', currency: 'PEN' }
const report = { ...ours, report: 3 }
const tranche = { ...award, tranche: 2 }

const at = '2026-11-23T17:00:00-05:00'
const later = '2026-12-07T22:30:00Z'
const day = '2027-01-15'
const name = 'Segundo Tuesta Isuiza'
const stage = { es: 'Propuesta completa', en: 'Full proposal' }
const sections = [
  { es: 'El presupuesto', en: 'The budget' },
  { es: 'El lugar', en: 'The place' },
]
const why = {
  reasons: [
    { es: 'Falta información', en: 'Not enough information' },
    { es: 'No hay fondos para todos', en: 'There is not enough money for all' },
  ],
  feedback: 'El presupuesto no corresponde al plan.\n\nPueden pedir ayuda a la oficina de Tarapoto.',
}
const replaces = { outcome: 'declined', on: '2026-12-04' } as const
const reason = 'La asamblea pidió revisar el acta del 3 de octubre.'

/** Believable facts for every letter, each optional one present. */
export const letterFacts = {
  'application-received': { ...ours, submittedAt: at, closesAt: later, answerBy: day, enteredBy: name },
  'application-received-late': {
    ...ours,
    receivedAt: later,
    closedAt: at,
    deviceTime: '2026-11-23T16:40:00-05:00',
  },
  'application-taken-back': { ...ours, takenBackAt: at, takenBackBy: name, closesAt: later },
  'changes-requested': {
    ...ours,
    sections,
    message: 'Suban el acta completa.\nFalta la firma.',
    dueAt: later,
  },
  'changes-received': { ...ours, sections, resubmittedAt: at },
  'changes-lapsed': { ...ours, sections, dueAt: later, submittedAt: at, toOffice: true },
  'review-assigned': { ...letter, application, stage, dueAt: later },
  'review-reopened': { ...letter, application, reason, dueAt: later, toOffice: false },
  'review-due': { ...letter, application, stage, dueAt: later, isOver: true },
  'review-mention': {
    ...letter,
    application,
    stage,
    label: 'K',
    discussion: application.link,
  },
  'decision-ineligible': { ...ours, ...why, reconsiderWithinDays: 15, replaces },
  'decision-invited': { ...ours, stage, dueAt: later, feedback: why.feedback },
  'invitation-lapsed': { ...ours, stage, dueAt: later, toOffice: true },
  'decision-awarded': {
    ...award,
    requested: { amount: '15000', currency: 'PEN' },
    conditions: ['Presentar el acta firmada', 'Abrir una cuenta a nombre de la comunidad'],
    feedback: why.feedback,
    answerWithinDays: 15,
    replaces,
  },
  'decision-waitlisted': { ...ours, ...why, waitUntil: '2027-02-28', replaces },
  'decision-declined': { ...ours, ...why, reconsiderWithinDays: 15, replaces },
  'application-withdrawn': { ...ours, withdrawnAt: at, withdrawnBy: name },
  'screening-passed': ours,
  'application-message': { ...ours, heading: 'Taller de consultas', message: reason, writtenBy: name },
  'address-corrected': {
    ...ours,
    names: ['Rosa Pizango Tapullima', 'Julia Yampis'],
    oldAddress: 'rosa.pizango@example.org',
    newAddress: 'nueva.esperanza@example.org',
    changedAt: at,
    changedBy: name,
  },
  'decision-reconsidered': { ...ours, reason, replaces },
  'reconsideration-asked': { ...ours, askedAt: at, askedBy: name, decidedOn: day, toOffice: true },
  'reconsideration-upheld': { ...ours, reason, decidedOn: day },
  'award-rescinded': { ...award, reason, replaces },
  'award-accepted': { ...award, acceptedAt: at, acceptedBy: name },
  'award-refused': { ...award, refusedAt: at, refusedBy: name },
  'award-lapsed': { ...award, acceptBy: later, toOffice: true },
  'award-active': { ...award, startsOn: day, endsOn: '2027-12-31' },
  'award-completed': { ...award, completedOn: day, owed },
  'award-terminated': { ...award, reason, terminatedOn: '2027-03-01', reconsiderBy: day, owed },
  'report-submitted': { ...report, submittedAt: at },
  'report-returned': { ...report, sections, message: 'Falta la boleta de los materiales.', dueAt: later },
  'report-accepted': { ...report, acceptedAt: at },
  'tranche-due': tranche,
  'tranche-paid': { ...tranche, paidOn: day, paymentReference: 'OP-778812' },
  'tranche-held': { ...tranche, reason },
  'tranche-cancelled': { ...tranche, reason },
  'amendment-asked': { ...ours, amendment: 1, reason },
  'amendment-approved': { ...ours, amendment: 1, endsOn: day },
  'amendment-refused': { ...ours, amendment: 1, reason },
  'payment-details-changed': { ...ours, changedAt: at, changedBy: name },
  'sign-in-code': { ...letter, code: '482913', expiresAt: at, link: 'https://minka.example/sign-in' },
  'staff-invited': {
    ...letter,
    role: { es: 'revisora', en: 'reviewer' },
    scope: call,
    invitedBy: name,
    expiresAt: later,
    link: 'https://minka.example/invitations/k3v9',
  },
  'reviewer-invited': {
    ...letter,
    call,
    invitedBy: name,
    expiresAt: later,
    link: 'https://minka.example/review-invitation?link=k3v9',
  },
  'member-invited': {
    ...letter,
    organization: 'Comunidad Nativa Nueva Esperanza',
    role: { es: 'representante', en: 'representative' },
    invitedBy: name,
    expiresAt: later,
    link: 'https://minka.example/apply/join?link=k3v9',
  },
} satisfies { [T in NoticeTemplate]: NoticeFacts<T> }
