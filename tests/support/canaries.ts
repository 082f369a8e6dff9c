/**
 * Words that only their own side may read: what the applicant says of itself in confidence, and what the office and the
 * reviewers keep to themselves until a decision is sent.
 */
export const canaries = {
  own: {
    organization: 'CANARY-own-organization',
    representative: 'CANARY-own-representative',
    member: 'CANARY-own-member',
    answer: 'CANARY-own-answer',
    dni: '70777313',
    phone: '942777313',
    email: 'canary-own-email@village.example',
    fileName: 'CANARY-own-file-name.pdf',
    fileContent: 'CANARY-own-file-content',
    account: 'CANARY-own-account',
    report: 'CANARY-own-report',
  },
  office: {
    reviewer: 'CANARY-office-reviewer',
    justification: 'CANARY-office-justification',
    notesToPanel: 'CANARY-office-notes-to-panel',
    reviewFeedback: 'CANARY-office-feedback-of-review',
    conflict: 'CANARY-office-conflict',
    reason: 'CANARY-office-reason',
    feedback: 'CANARY-office-feedback-of-decision',
    post: 'CANARY-office-post',
    flag: 'CANARY-office-flag',
    flagAnswer: 'CANARY-office-answer-to-flag',
    calledPerson: 'CANARY-office-called-person',
  },
} as const

/** What is written into the private fields of one case. */
export type Words = {
  own: Record<keyof typeof canaries.own, string>
  office: Record<keyof typeof canaries.office, string>
}

/** The same fields in words that nobody looks for. */
export const plainWords: Words = {
  own: {
    organization: 'Comunidad vecina',
    representative: 'Julia Pizango',
    member: 'Nelly Shupingahua',
    answer: 'Agua limpia',
    dni: '40404040',
    phone: '900000000',
    email: 'vecina@village.example',
    fileName: 'acta.pdf',
    fileContent: 'acta',
    account: '011-241-000190006582-70',
    report: 'El pozo está hecho',
  },
  office: {
    reviewer: 'Evaluadora vecina',
    justification: 'Bien pensado',
    notesToPanel: 'Conviene',
    reviewFeedback: 'Gracias',
    conflict: 'Prima',
    reason: 'Otras fueron antes',
    feedback: 'Vuelva a presentarse',
    post: 'Conversemos',
    flag: 'Falta una suma',
    flagAnswer: 'Ya se sumó',
    calledPerson: 'Julia',
  },
}

export type Canary = `${'own' | 'office'} ${string}`

const all: [Canary, string][] = [
  ...Object.entries(canaries.own).map(([name, words]): [Canary, string] => [`own ${name}`, words]),
  ...Object.entries(canaries.office).map(([name, words]): [Canary, string] => [`office ${name}`, words]),
]

/** The names of all of them, or of those of one side. */
export function listCanaries(side: 'own' | 'office' | '' = ''): Canary[] {
  return all.map(([name]) => name).filter((name) => name.startsWith(side))
}

/** Which of them stand in a text. */
export function canariesIn(text: string): Canary[] {
  const said = text.toLowerCase()
  return all.filter(([, words]) => said.includes(words.toLowerCase())).map(([name]) => name)
}
