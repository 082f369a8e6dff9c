import { type RawBuilder, sql } from 'kysely'

import type { ApplicationStatus } from '#app/domain/application.ts'
import { graceEndsAt } from '#app/domain/call.ts'
import type { Consent } from '#app/domain/consent.ts'
import type { Role } from '#app/domain/role.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { type Value, builtOnce } from './built-once.ts'
import { type HistoryEvent, historyOfCase, parseHistory } from './case-history.ts'
import { isBarred, isConflicted } from './conflict-detection.ts'
import { database } from './connection.ts'
import { latestConsent } from './consent.ts'
import { type FrozenAnswers, frozenAnswers, parseFrozen } from './frozen-answers.ts'
import { isKeptFrom, placeNames } from './kept-from.ts'
import { listed } from './listed.ts'
import { ownClosing } from './own-closing.ts'
import { type Unreachable, unreachableOfCase } from './recipient-list.ts'
import { correctedBy } from './reviews-shown.ts'
import { holdsRole, holdsRoleOver } from './role.ts'

/** Who of the staff may read cases; an administrator of the portal is none of them. */
export const caseReaders = ['officer', 'approver', 'auditor'] as const satisfies readonly Role[]

/** Who of them decides; the others learn of a decision when it is released. */
export const deciders = ['officer', 'approver'] as const satisfies readonly Role[]

/** What every page about one application says of it, and as what its reader stands here. */
export type CaseHead = {
  id: string
  reference: string
  title: string
  status: ApplicationStatus
  late: boolean
  lateProposedBy: string | null
  lateAcceptedBy: string | null
  lateDeviceAt: Date | null
  /** Whether its call wants two people to say that it passes the screening, and who did. */
  screenedByTwo: boolean
  screeningPassedBy: string | null
  screeningConfirmedBy: string | null
  hold: boolean
  submittedAt: Date | null
  changesDueAt: Date | null
  changesMessage: string | null
  unlockedSections: string[]
  organization: string
  places: string[]
  enteredBy: string | null
  /** The reference of the application from whose answers it was started. */
  copiedFrom: string | null
  callSlug: string
  callTitle: LocalizedText
  timeZone: string
  closesAt: Date
  graceEndsAt: Date
  stage: LocalizedText | null
  screening: { asked: number; answered: number }
  /** Whether its stage is a screening. */
  screens: boolean
  /** Whether a further stage asks for a form, to which it could be invited. */
  hasNextForm: boolean
  /** `open` are asked for and not sent; `corrected` are who sent one of them before. */
  reviews: { required: number; submitted: number; open: number; corrected: string[] }
  liveDecision: 'proposed' | 'approved' | null
  /** Whether somebody asked that its decision be reconsidered, and nobody has answered. */
  reconsiders: boolean
  roles: Role[]
  conflicted: boolean
}

/** A case as its page shows it; `frozen` is null while nothing was submitted, `earlier` is what was last sent to a form before it. */
export type CaseView = CaseHead & {
  frozen: FrozenAnswers | null
  earlier: FrozenAnswers | null
  consent: Consent | null
}

/** The same with its history, and with the representatives whom no email reaches. */
export type CasePage = CaseView & { events: HistoryEvent[]; unreachable: Unreachable[] }

/** One application of a call over which the reader is officer, approver or auditor, unless they are kept from it. */
export async function findCaseHead(readerId: string, id: string): Promise<CaseHead | undefined> {
  const row = await caseQuery(readerId, id).executeTakeFirst()
  return row && headOf(row)
}

/** The same with its latest submission. */
export async function findCase(readerId: string, id: string): Promise<CaseView | undefined> {
  const row = await viewQuery(readerId, id).executeTakeFirst()
  return row && viewOf(readerId, row)
}

const pageOf = builtOnce((its: (name: 'readerId' | 'id') => RawBuilder<string>) =>
  viewQuery(its('readerId'), its('id')).select([
    historyOfCase().as('history'),
    unreachableOfCase().as('unreachable'),
  ]),
)

/** The same with all that its page tells. */
export async function findCasePage(readerId: string, id: string): Promise<CasePage | undefined> {
  const [row] = await pageOf({ readerId, id })
  if (!row) return undefined
  const { history, unreachable, ...view } = row
  return { ...(await viewOf(readerId, view)), events: parseHistory(history), unreachable }
}

/** What was submitted before its latest submission, for the same readers; null where it was submitted once. */
export async function findEarlierSubmission(readerId: string, id: string): Promise<FrozenAnswers | null> {
  return findSubmission(readerId, id, frozenAnswers(1))
}

async function findSubmission(readerId: string, id: string, which: ReturnType<typeof frozenAnswers>) {
  const row = await caseQuery(readerId, id).clearSelect().select(which.as('stored')).executeTakeFirst()
  return parseFrozen(row?.stored ?? null)
}

type Row = Omit<CaseHead, 'graceEndsAt' | 'screening' | 'reviews'> & {
  graceHours: number
  asked: number
  answered: number
  required: number
  submitted: number
  open: number
  corrected: string[]
}

function headOf({
  graceHours,
  asked,
  answered,
  required,
  submitted,
  open,
  corrected,
  ...row
}: Row): CaseHead {
  return {
    ...row,
    graceEndsAt: graceEndsAt({ closesAt: row.closesAt, graceHours }),
    screening: { asked, answered },
    reviews: { required, submitted, open, corrected },
  }
}

function viewQuery(readerId: Value, id: Value) {
  return caseQuery(readerId, id).select([frozenAnswers().as('stored'), latestConsent().as('consent')])
}

type StoredView = Row & { stored: unknown; consent: Consent | null }

async function viewOf(readerId: string, { stored, consent, ...head }: StoredView): Promise<CaseView> {
  const frozen = parseFrozen(stored)
  const isOfFirstForm = frozen === null || frozen.formPosition === 0
  const earlier = isOfFirstForm
    ? null
    : await findSubmission(readerId, head.id, frozenAnswers(0, 'earlierForm'))
  return { ...headOf(head), frozen, earlier, consent }
}

function caseQuery(readerId: Value, id: Value) {
  return database()
    .selectFrom('applications as a')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .leftJoin('stages as g', 'g.id', 'a.stage_id')
    .leftJoin('people as typist', 'typist.id', 'a.entered_by')
    .where('a.id', '=', id)
    .where((eb) => holdsRole(eb, readerId, caseReaders, 'a.call_id'))
    .where(sql<boolean>`not ${isKeptFrom(readerId)}`)
    .select(['a.id', 'a.reference', 'a.title', 'a.status', 'a.late', 'a.hold'])
    .select('a.submitted_at as submittedAt')
    .select(['a.late_proposed_by as lateProposedBy', 'a.late_accepted_by as lateAcceptedBy'])
    .select(['a.late_device_at as lateDeviceAt', 'c.screening_by_two as screenedByTwo'])
    .select([
      'a.screening_passed_by as screeningPassedBy',
      'a.screening_confirmed_by as screeningConfirmedBy',
    ])
    .select(['a.changes_due_at as changesDueAt', 'a.changes_message as changesMessage'])
    .select(['a.unlocked_sections as unlockedSections', 'o.name as organization', 'typist.name as enteredBy'])
    .select(['c.slug as callSlug', 'c.title as callTitle', 'c.time_zone as timeZone'])
    .select([ownClosing().as('closesAt'), 'c.grace_hours as graceHours', 'g.title as stage'])
    .select((eb) => [
      placeNames(eb.ref('p.funder_id'), eb.ref('a.place_code')).as('places'),
      rolesHere(readerId).as('roles'),
      isConflicted(readerId).as('conflicted'),
      screens.as('screens'),
      hasNextForm.as('hasNextForm'),
      copiedFrom().as('copiedFrom'),
      liveDecision(readerId).as('liveDecision'),
      reconsiders.as('reconsiders'),
      sql<number>`coalesce(jsonb_array_length(g.checklist), 0)::int`.as('asked'),
      screeningAnswers().as('answered'),
      sql<number>`coalesce(g.reviewers_per_application, 0)::int`.as('required'),
      reviewsIn(['submitted']).as('submitted'),
      reviewsIn(['invited', 'accepted']).as('open'),
      correctedBy.as('corrected'),
    ])
}

const screens = sql<boolean>`(g.kind is distinct from 'review')`

const hasNextForm = sql<boolean>`exists (select from stages f where f.call_id = a.call_id and f.form_version_id is not null
  and f.position > g.position)`

function copiedFrom() {
  return sql<string | null>`(select s.reference from answer_revisions k
    join applications s on s.id = k.copied_from where k.application_id = a.id limit 1)`
}

function liveDecision(readerId: Value) {
  return sql<'proposed' | 'approved' | null>`(select d.status from decisions d where d.application_id = a.id
    and d.status in ('proposed', 'approved') and ${holdsRoleOver(readerId, deciders, 'a.call_id')})`
}

const reconsiders = sql<boolean>`exists (select from reconsiderations r where r.application_id = a.id and r.answer is null)`

function screeningAnswers() {
  return sql<number>`(select count(i.answer)::int from screenings i where i.application_id = a.id
    and i.stage_id = a.stage_id)`
}

function reviewsIn(statuses: string[]) {
  return sql<number>`(select count(*)::int from assignments r where r.application_id = a.id
    and r.stage_id = a.stage_id and r.status in ${listed(statuses)} and not ${isBarred('r.reviewer_id')})`
}

/** What a person holds over the call `c` of the surrounding query, its program `p` or its funder. */
export function rolesHere(personId: Value) {
  return sql<Role[]>`array(select distinct r.role from role_grants r where r.person_id = ${personId}
    and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())
    and (r.call_id = c.id or r.program_id = p.id or r.funder_id = p.funder_id) order by r.role)`
}
