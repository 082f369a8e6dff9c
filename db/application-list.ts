import { sql } from 'kysely'

import type { ApplicationStatus } from '#app/domain/application.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { database } from './connection.ts'
import { applicantCapacity } from './membership.ts'
import { ownClosing } from './own-closing.ts'

/** An application in its writer's list. */
export type ListedApplication = {
  id: string
  reference: string
  title: string
  status: ApplicationStatus
  organizationId: string
  organization: string
  callSlug: string
  callTitle: LocalizedText
  closesAt: Date
  timeZone: string
  changesDueAt: Date | null
  submittedAt: Date | null
}

/** The applications that a person writes or speaks for, the newest first. */
export async function listApplicationsOf(personId: string): Promise<ListedApplication[]> {
  return database()
    .selectFrom('applications as a')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .where(
      sql<boolean>`(a.entered_by = ${personId} or a.organization_id in
        (select m.organization_id from memberships m where m.person_id = ${personId}))`,
    )
    .where(applicantCapacity(personId), 'is not', null)
    .select(['a.id', 'a.reference', 'a.title', 'a.status', 'a.organization_id as organizationId'])
    .select('o.name as organization')
    .select(['a.changes_due_at as changesDueAt', 'a.submitted_at as submittedAt'])
    .select([
      'c.slug as callSlug',
      'c.title as callTitle',
      ownClosing().as('closesAt'),
      'c.time_zone as timeZone',
    ])
    .orderBy('a.created_at', 'desc')
    .orderBy('a.id')
    .execute()
}
