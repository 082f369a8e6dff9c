import { randomUUID } from 'node:crypto'

import { requestChanges } from '#app/domain/application-changes.ts'
import { submit } from '#app/domain/application-submit.ts'
import type { Answers } from '#app/domain/answer.ts'
import type { OrganizationProfile } from '#app/domain/organization.ts'
import { recordAnswers } from '#db/answer.ts'
import { createDraft } from '#db/application-draft.ts'
import { changeApplication } from '#db/application.ts'
import { database } from '#db/connection.ts'
import { createOrganization } from '#db/organization.ts'
import { budgetLine } from '#tests/support/community-application.ts'
import { communityTypes } from '#tests/support/community-types.ts'
import { type TestPerson, aPerson } from '#tests/support/people.ts'
import { type RealCall, staffOfProgram } from '#tests/support/real-call.ts'

export type Draft = { id: string; organizationId: string; writer: TestPerson }

const callSlug = 'comunidades-amazonicas-2026'
const day = 86_400_000

/** The profile of an organization of which little is known but its name. */
export function aProfile(name: string): OrganizationProfile {
  const nothing = { kind: null, standing: null, founded: null, community: null }
  return { name, ...nothing, identifiers: {}, placeCodes: [] }
}

/** An organization of this person, with little known of it but its name. */
export async function anOrganization(
  { id }: TestPerson,
  name = 'Comité de Agua de Nueva Esperanza',
): Promise<string> {
  return createOrganization(id, { ...aProfile(name), kind: 'committee' })
}

/** Begins an application of the real call for an organization of the person's. */
export async function beginDraft(personId: string, organizationId: string, another = false): Promise<string> {
  return createDraft({ personId, callSlug, organizationId, eligibility: {}, another })
}

/** A draft of the real call, with who writes it. */
export async function aDraft(writer?: TestPerson): Promise<Draft> {
  const person = writer ?? (await aPerson('Rosa Tsamaren'))
  const organizationId = await anOrganization(person)
  return { id: await beginDraft(person.id, organizationId), organizationId, writer: person }
}

/** Someone else of the organization. */
export async function aMember(
  { organizationId }: Pick<Draft, 'organizationId'>,
  name: string,
  role: 'representative' | 'contributor' = 'contributor',
): Promise<TestPerson> {
  const person = await aPerson(name)
  await database()
    .insertInto('memberships')
    .values({ person_id: person.id, organization_id: organizationId, role })
    .execute()
  return person
}

/** Everything that the call asks and that needs no file, as a community types it. */
export function everyAnswer({ closesAt }: RealCall): Answers {
  const { files: _, org_assembly: __, ...typed } = communityTypes(closesAt)
  return { ...typed, budget: [budgetLine()] }
}

/** Writes these answers over whatever stands there. */
export async function writeAnswers({ id, writer }: Draft, answers: Answers) {
  const known = await database()
    .selectFrom('answers')
    .where('application_id', '=', id)
    .select(['question', 'revision'])
    .execute()
  const operations = Object.entries(answers).map(([question, raw]) => ({
    question,
    raw,
    baseRevision: known.find((it) => it.question === question)?.revision ?? 0,
    opId: randomUUID(),
  }))
  await recordAnswers(writer.id, id, operations)
}

/** A draft that was answered whole and sent; `others` are answers beside the usual ones, or in their place. */
export async function aSentApplication(
  call: RealCall,
  writer?: TestPerson,
  others: Answers = {},
): Promise<Draft> {
  const draft = await aDraft(writer)
  await writeAnswers(draft, { ...everyAnswer(call), ...others })
  await changeApplication(draft.id, { personId: draft.writer.id }, (file, signed) =>
    submit(file, { reachedUsAt: new Date(), declared: true }, signed),
  )
  return draft
}

/** An officer asks for changes of these sections within ten days. */
export async function askForChanges(call: RealCall, { id }: Draft, sections: string[], message: string) {
  const officer = await staffOfProgram(call.programId, 'officer', 'Oficial de Programa')
  const input = { sections, message, dueAt: new Date(Date.now() + 10 * day) }
  await changeApplication(id, { personId: officer.id }, (file, signed) => requestChanges(file, input, signed))
}
