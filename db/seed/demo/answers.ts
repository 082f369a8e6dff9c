import type { Answers, DateParts, FilesAnswer } from '#app/domain/answer.ts'
import type { DemoApplication, DemoOrganization } from './application-content.ts'
import { demoFiles } from './files.ts'
import { budgetRow, monthParts, planAnswers, table } from './plan-answers.ts'

/** What the dates of the answers hang on: the month of the closing, the day the papers were promised by, the facilitator. */
export type AnswerFacts = { closingMonth: string; promisedDay?: string; facilitator?: string }

/** The answers of an application exactly as the form of the call stores them; only those its draft has come to. */
export function demoAnswers(it: DemoApplication, facts: AnswerFacts): Answers {
  const { plan, budget } = it
  return {
    ...organizationAnswers(it, facts),
    ...contactAnswers(it.organization, facts),
    ...placeAnswers(it),
    ...ideaAnswers(it),
    ...(plan && planAnswers(plan, facts.closingMonth)),
    ...(budget && {
      budget: budget.lines.map(budgetRow),
      quotes: filesOf(it, 'quotes'),
      budget_note: budget.note,
      other_files: filesOf(it, 'other_files'),
      declaration: declarationOf(it.organization),
    }),
  }
}

function organizationAnswers(it: DemoApplication, { promisedDay }: AnswerFacts): Answers {
  const { organization: org } = it
  const minutes = filesOf(it, 'org_assembly')
  return {
    org_name: org.name,
    org_kind: org.kind,
    ...(org.kindOther && { org_kind_other: org.kindOther }),
    org_people_consent: org.peoples.length > 0 ? 'yes' : 'no',
    ...(org.peoples.length > 0 && { org_people: [...org.peoples] }),
    org_founded: monthParts(org.founded),
    org_members: table(['women.under_30', 'women.from_30', 'men.under_30', 'men.from_30'], org.members),
    org_standing: org.standing,
    ...(org.registry && { org_registry: org.registry }),
    org_ruc: org.ruc ?? '',
    org_assembly: promisedDay && minutes.files.length === 0 ? promised(promisedDay) : minutes,
    org_experience: org.experience,
    org_grants: org.grants.map(([donor, year, amount, currency, result]) => ({
      donor,
      year: String(year),
      amount: String(amount),
      currency,
      result,
    })),
  }
}

function contactAnswers({ representatives, language }: DemoOrganization, facts: AnswerFacts): Answers {
  const [first, second] = representatives
  return {
    rep_name: first.name,
    rep_dni: first.dni,
    rep_language: language,
    rep_phone: first.phone,
    rep_email: first.email ?? '',
    facilitator_name: facts.facilitator ?? '',
    ...(second && {
      contact2_name: second.name,
      contact2_dni: second.dni,
      contact2_phone: second.phone,
      contact2_email: second.email ?? '',
    }),
  }
}

function placeAnswers({ place }: DemoApplication): Answers {
  const { district, point } = place
  return {
    place: { region: district.slice(0, 2), province: district.slice(0, 4), district },
    community: place.community,
    access: [...place.access],
    access_hours: String(place.hours),
    signal: place.signal,
    ...(point && { map_point: { latitude: String(point[0]), longitude: String(point[1]) } }),
  }
}

function ideaAnswers({ idea }: DemoApplication): Answers {
  const typed = Object.entries(idea).filter(([, words]) => words !== '')
  return Object.fromEntries(typed)
}

function declarationOf({ representatives: [first] }: DemoOrganization) {
  return { accepted: 'yes', consent: 'yes', name: first.name, role: first.office }
}

function filesOf(it: DemoApplication, question: string): FilesAnswer {
  const ofQuestion = demoFiles(it).filter((file) => file.question === question)
  return { files: ofQuestion.map((file) => file.id) }
}

function promised(day: string): FilesAnswer {
  return { files: [], promised: dateParts(day) }
}

function dateParts(iso: string): DateParts {
  const [year = '', month = '', day = ''] = iso.split('-')
  return { day, month, year }
}
