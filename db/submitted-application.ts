import { sql } from 'kysely'

import type { Role } from '#app/domain/role.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { caseReaders, rolesHere } from './case-view.ts'
import { database } from './connection.ts'
import { type FrozenAnswers, frozenAnswers, parseFrozen } from './frozen-answers.ts'
import { isKeptFrom } from './kept-from.ts'
import { applicantCapacity } from './membership.ts'
import { holdsRole } from './role.ts'

/** An application as it was last submitted, with who declared it and the hash by which that can be proven. */
export type SubmittedApplication = {
  id: string
  reference: string
  title: string
  organization: string
  callTitle: LocalizedText
  late: boolean
  enteredBy: string | null
  declaredBy: string
  hash: string
  frozen: FrozenAnswers
}

/** What was submitted, for whoever stands on its applicant's side; nothing before there is a submission. */
export async function findSubmittedFor(
  personId: string,
  id: string,
): Promise<SubmittedApplication | undefined> {
  const row = await submitted(id).where(applicantCapacity(personId), 'is not', null).executeTakeFirst()
  return row && parsed(row)
}

/** What was last sent to the form before that of the stage in which the application is; nothing where there is none. */
export async function findEarlierFor(personId: string, id: string) {
  const row = await database()
    .selectFrom('applications as a')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .innerJoin('stages as g', 'g.id', 'a.stage_id')
    .where('a.id', '=', id)
    .where(applicantCapacity(personId), 'is not', null)
    .select(['a.id', 'a.reference', 'o.name as organization'])
    .select(frozenAnswers(0, 'beforeStage').as('stored'))
    .executeTakeFirst()
  return row && parsed(row)
}

/** The same for an officer, approver or auditor of its call who is not kept from it, with what they are there. */
export async function findSubmittedCase(
  readerId: string,
  id: string,
): Promise<(SubmittedApplication & { roles: Role[] }) | undefined> {
  const row = await submitted(id)
    .where((eb) => holdsRole(eb, readerId, caseReaders, 'a.call_id'))
    .where(sql<boolean>`not ${isKeptFrom(readerId)}`)
    .select(rolesHere(readerId).as('roles'))
    .executeTakeFirst()
  return row && parsed(row)
}

function submitted(id: string) {
  return database()
    .selectFrom('applications as a')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .innerJoin('submissions as sent', (join) =>
      join.onRef('sent.application_id', '=', 'a.id')
        .on(sql<boolean>`sent.number = (select max(other.number) from submissions other
          where other.application_id = a.id)`),
    )
    .innerJoin('people as declarer', 'declarer.id', 'sent.declared_by')
    .leftJoin('people as typist', 'typist.id', 'a.entered_by')
    .where('a.id', '=', id)
    .select(['a.id', 'a.reference', 'a.title', 'a.late', 'o.name as organization', 'c.title as callTitle'])
    .select(['declarer.name as declaredBy', 'typist.name as enteredBy', 'sent.hash'])
    .select(frozenAnswers().as('stored'))
}

function parsed<Row extends { stored: unknown }>({ stored, ...row }: Row) {
  const frozen = parseFrozen(stored)
  return frozen ? { ...row, frozen } : undefined
}
