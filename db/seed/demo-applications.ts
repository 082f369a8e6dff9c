import { randomUUID } from 'node:crypto'

import { dayIn } from '#app/domain/calendar.ts'

import type { Tx } from '../connection.ts'
import { json } from '../json.ts'
import { storeConsents } from './demo-consents.ts'
import { storeAnswers } from './demo-answers.ts'
import type { DemoDays } from './demo-days.ts'
import type { StoreFile } from './demo-files.ts'
import type { DemoPeople } from './demo-people.ts'
import type { DemoApplication } from './demo/application-content.ts'
import { applications } from './demo/applications.ts'
import { closedCall } from './demo/closed-call.ts'
import { type DemoCourse, courses } from './demo/courses.ts'
import type { StoredCall } from './call.ts'

/** What the whole demonstration hangs on while it is made. */
export type DemoWorld = {
  call: StoredCall
  days: DemoDays
  person: DemoPeople
  /** The id of an application by its key. */
  application: (key: string) => string
}

type Draft = {
  it: DemoApplication
  course: DemoCourse
  id: string
  organizationId: string
  reference: string
}

/** Stores the organizations with their drafts, begun when their courses say, as they were typed; returns their ids by key. */
export async function storeDrafts(
  tx: Tx,
  world: Omit<DemoWorld, 'application'>,
  storeFile: StoreFile,
): Promise<DemoWorld> {
  const drafts = applications.map((it, index): Draft => {
    const course = courses.find(({ application }) => application === it.key)
    if (!course) throw new Error(`the application ${it.key} has no course`)
    const reference = `${closedCall.referencePrefix}-${String(index + 1).padStart(4, '0')}`
    return { it, course, id: randomUUID(), organizationId: randomUUID(), reference }
  })
  await storeOrganizations(tx, world, drafts)
  await storeMemberships(tx, world, drafts)
  await storeApplications(tx, world, drafts)
  await storeConsents(
    tx,
    drafts.filter(({ course }) => course.enteredBy).map((it) => consentOf(world, it)),
  )
  for (const { it, course, id } of drafts) await storeAnswers(tx, world, { it, course, id, storeFile })
  const ids = new Map(drafts.map(({ it, id }) => [it.key, id]))
  return { ...world, application: (key) => ids.get(key) ?? '' }
}

type Base = Omit<DemoWorld, 'application'>

async function storeOrganizations(tx: Tx, world: Base, drafts: readonly Draft[]) {
  const places = new Map(
    (await tx.selectFrom('places').select(['id', 'code']).execute()).map(({ id, code }) => [code, id]),
  )
  await tx
    .insertInto('organizations')
    .values(
      drafts.map((draft) => ({
        id: draft.organizationId,
        name: draft.it.organization.name,
        kind: draft.it.organization.kind,
        standing: draft.it.organization.standing,
        founded: draft.it.organization.founded,
        community: draft.it.place.community,
        place_id: places.get(draft.it.place.district),
        created_by: typist(world, draft),
        created_at: begun(world, draft),
      })),
    )
    .execute()
  const numbered = drafts.flatMap(({ it, organizationId }) =>
    it.organization.ruc ? [{ organization_id: organizationId, kind: 'ruc', value: it.organization.ruc }] : [],
  )
  await tx.insertInto('organization_identifiers').values(numbered).execute()
}

async function storeMemberships(tx: Tx, world: Base, drafts: readonly Draft[]) {
  await tx
    .insertInto('memberships')
    .values(
      drafts.flatMap((draft) =>
        draft.it.organization.representatives.map(({ key }) => ({
          person_id: world.person(key),
          organization_id: draft.organizationId,
          role: 'representative' as const,
          starts_at: begun(world, draft),
          evidence: draft.it.organization.assembly === 'file' ? 'Acta de asamblea' : null,
          created_at: begun(world, draft),
        })),
      ),
    )
    .execute()
}

async function storeApplications(tx: Tx, world: Base, drafts: readonly Draft[]) {
  await tx
    .insertInto('applications')
    .values(
      drafts.map((draft) => ({
        id: draft.id,
        call_id: world.call.id,
        organization_id: draft.organizationId,
        form_version_id: world.call.program.formVersionId,
        reference: draft.reference,
        title: draft.it.idea.title,
        place_code: draft.it.place.district,
        eligibility: json(eligibilityOf(draft.it)),
        entered_by: draft.course.enteredBy ? world.person(draft.course.enteredBy) : null,
        created_by: typist(world, draft),
        created_at: begun(world, draft),
      })),
    )
    .execute()
  await tx
    .updateTable('calls')
    .set({ next_reference: drafts.length + 1 })
    .where('id', '=', world.call.id)
    .execute()
}

function consentOf(world: Base, draft: Draft) {
  const at = begun(world, draft)
  const givenBy = draft.it.organization.representatives[0].name
  return { id: draft.id, givenBy, day: dayIn(at, 'America/Lima'), recordedBy: typist(world, draft), at }
}

function eligibilityOf({ organization }: DemoApplication) {
  return {
    in_region: 'yes',
    member_count: String(organization.members.reduce((sum, it) => sum + it, 0)),
    not_public: 'yes',
    allowed_use: 'yes',
    assembly: organization.assembly === 'file' ? 'yes' : 'by_date',
  }
}

function typist({ person }: Base, { it, course }: Draft): string {
  return person(course.enteredBy ?? it.organization.representatives[0].key)
}

function begun({ days }: Base, { course }: Draft): Date {
  return days.at(course.begunDaysAgo, '09:20')
}
