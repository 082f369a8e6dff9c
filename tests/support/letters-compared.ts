import { type Outcome, outcomes } from '#app/domain/decision-outcome.ts'
import { moves } from '#app/domain/application.ts'
import { textIn } from '#app/domain/text.ts'
import { database } from '#db/connection.ts'
import type { Letter } from '#tests/support/smtp-peer.ts'

/** The first words of a subject in each language, and the letter that begins so. */
const subjects = {
  'decision-awarded': ['Aprobamos su proyecto: ', 'We approved your project: '],
  'decision-declined': [
    'Esta vez no financiaremos su proyecto: ',
    'We will not fund your project this time: ',
  ],
  'decision-waitlisted': ['Su proyecto está en lista de espera: ', 'Your project is on the waiting list: '],
  'decision-ineligible': [
    'Su solicitud no cumple los requisitos: ',
    'Your application does not meet the requirements: ',
  ],
  'decision-invited': ['Su proyecto pasa a la etapa siguiente: ', 'Your project goes on to the next stage: '],
  'decision-reconsidered': ['Su solicitud vuelve a estar en curso: ', 'Your application is open again: '],
  'award-rescinded': ['La donación quedó sin efecto: ', 'The grant was rescinded: '],
} as const

/** What a letter says, read from what the relay got and from nothing else. */
function readLetter({ to, mail, text, html }: Letter) {
  const subject = mail.subject ?? ''
  const [template, begins] =
    Object.entries(subjects).find(([, words]) => words.some((it) => subject.startsWith(it))) ?? []
  const flat = text.replaceAll(/\s+/g, ' ')
  return {
    messageId: mail.messageId,
    to,
    template,
    locale: begins && subject.startsWith(begins[0]) ? 'es' : 'en',
    htmlLocale: /<html lang="(\w+)"/.exec(html)?.[1],
    reference: /\((T-\w+)\)$/.exec(subject)?.[1],
    amount: /(?:Monto aprobado|Amount approved): S\/ ([\d,.]+\d)/.exec(flat)?.[1]?.replaceAll(',', ''),
    reason: /(?:Otras propuestas tuvieron prioridad|Other proposals had priority)/.exec(flat)?.[0],
    feedback: /(?:Observación número|Quedó sin efecto por el acta) \d+\./.exec(flat)?.[0],
  }
}

export type ReadLetter = ReturnType<typeof readLetter>

/** What the letters that the relay got say, in the order of their Message-IDs. */
export function readLetters(letters: readonly Letter[]): ReadLetter[] {
  return letters.map(readLetter).sort((one, other) => order(one.messageId, other.messageId))
}

/** What the letters of every released decision must say, as the database knows it. */
export async function listExpected(): Promise<ReadLetter[]> {
  const rows = await database()
    .selectFrom('decisions as d')
    .innerJoin('applications as a', 'a.id', 'd.application_id')
    .innerJoin('events as v', (join) =>
      join.onRef('v.decision_id', '=', 'd.id').on('v.machine', '=', 'application'),
    )
    .innerJoin('notices as n', 'n.event_id', 'v.id')
    .innerJoin('people as p', 'p.id', 'n.person_id')
    .innerJoin('emails as e', 'e.id', 'n.email_id')
    .where('d.status', '=', 'released')
    .select([
      'e.message_id as messageId',
      'p.email',
      'p.locale',
      'a.reference',
      'd.outcome',
      'd.amount',
      'd.feedback',
    ])
    .select(['d.reason_codes as codes', 'a.call_id as callId'])
    .execute()
  const labels = await labelsOf()
  return rows
    .map(({ messageId, email, locale, reference, outcome, amount, feedback, codes, callId }) => ({
      messageId,
      to: [email ?? ''],
      template: templateOf(outcome),
      locale,
      htmlLocale: locale,
      reference,
      amount: amount === null ? undefined : Number(amount).toFixed(2),
      reason: codes[0] === undefined ? undefined : textIn(labels.get(`${callId} ${codes[0]}`) ?? {}, locale),
      feedback,
    }))
    .sort((one, other) => order(one.messageId, other.messageId))
}

function templateOf(outcome: Outcome): string {
  return moves[outcomes[outcome].move].notice
}

async function labelsOf() {
  const rows = await database().selectFrom('reason_codes').select(['call_id', 'code', 'label']).execute()
  return new Map(rows.map(({ call_id, code, label }) => [`${call_id} ${code}`, label]))
}

function order(one = '', other = ''): number {
  return one < other ? -1 : Number(one > other)
}
