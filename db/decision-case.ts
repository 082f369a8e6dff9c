import { type Expression, type SqlBool, sql } from 'kysely'

import type { ApplicationStatus } from '#app/domain/application.ts'
import type { DecisionWords } from '#app/domain/application-case.ts'
import type { Call } from '#app/domain/call.ts'
import { openOutcomes } from '#app/domain/decision-open.ts'
import type { Outcome } from '#app/domain/decision-outcome.ts'
import type { Role } from '#app/domain/role.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { caseReaders, deciders } from './case-view.ts'
import { approved, committed } from './committed.ts'
import { isConflicted } from './conflict-detection.ts'
import { database } from './connection.ts'
import { type BoundLetter, hashOfDecision } from './decision-letters.ts'
import { isKeptFrom } from './kept-from.ts'
import { holdsRole, holdsToday } from './role.ts'
import { lastRequested, lastSubmissionHash } from './submission.ts'

export type DecisionLetter = BoundLetter & {
  id: string
  name: string
  locale: string
  subject: string
  /** What can be read out by telephone, and the number of who is called. */
  phone: string
  phoneNumber: string | null
}

type Made = DecisionWords & { id: string; letters: DecisionLetter[] }

/** `hash` is over the words and letters as they are shown: an approval of it is an approval of these. */
export type ShownDecision = Made & {
  status: 'proposed' | 'approved'
  hash: string
  proposedById: string
  proposedBy: string
  proposedAt: Date
  approvedBy: string | null
  approvedAt: Date | null
}

export type PastDecision = Made & { releasedBy: string | null; releasedAt: Date | null }

/** What a page needs to decide one application. Decisions that are not released are there for those who decide, only. */
export type DecisionCase = {
  id: string
  reference: string
  title: string
  organization: string
  status: ApplicationStatus
  hold: boolean
  requested: string | null
  call: {
    slug: string
    title: LocalizedText
    currency: string
    timeZone: string
    awardMin: string
    awardMax: string
    remaining: string
  }
  reasons: { code: string; label: LocalizedText; inLetters: boolean }[]
  outcomes: Outcome[]
  live: ShownDecision | null
  released: PastDecision[]
  reader: { personId: string; roles: Role[]; conflicted: boolean }
}

/** The case for a reader who works on its call and is not kept from it; nothing for anyone else. */
export async function findDecisionCase(
  personId: string,
  applicationId: string,
): Promise<DecisionCase | undefined> {
  const row = await findApplication(personId, applicationId)
  if (!row) return undefined
  const { roles, conflicted, cameFrom, stageId, stages, ...shown } = row
  const decides = roles.includes('officer') || roles.includes('approver')
  const decisions = await listDecisions(applicationId)
  const live = decisions.find(({ status }) => status !== 'released')
  return {
    ...application(shown),
    outcomes: openOutcomes({ status: row.status, cameFrom, stageId }, { stages }),
    live: decides && live ? toShown(live) : null,
    released: decisions.filter(({ status }) => status === 'released'),
    reader: { personId, roles, conflicted },
  }
}

type Row = NonNullable<Awaited<ReturnType<typeof findApplication>>>

function application(row: Omit<Row, 'roles' | 'conflicted' | 'cameFrom' | 'stageId' | 'stages'>) {
  const { slug, callTitle, currency, timeZone, awardMin, awardMax, remaining, ...rest } = row
  return { ...rest, call: { slug, title: callTitle, currency, timeZone, awardMin, awardMax, remaining } }
}

async function findApplication(personId: string, id: string) {
  return database()
    .selectFrom('applications as a')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .where('a.id', '=', id)
    .where((eb) => holdsRole(eb, personId, caseReaders, 'c.id'))
    .where(sql<boolean>`not ${isKeptFrom(personId)}`)
    .select(['a.id', 'a.reference', 'a.title', 'a.status', 'a.hold', 'o.name as organization'])
    .select(['a.came_from as cameFrom', 'a.stage_id as stageId', lastRequested().as('requested')])
    .select(['c.slug', 'c.title as callTitle', 'c.currency', 'c.time_zone as timeZone'])
    .select(['c.award_min as awardMin', 'c.award_max as awardMax'])
    .select((eb) => remaining(holdsRole(eb, personId, deciders, 'c.id')).as('remaining'))
    .select([
      sql<
        DecisionCase['reasons']
      >`coalesce((select jsonb_agg(jsonb_build_object('code', r.code, 'label', r.label,
        'inLetters', r.in_letters) order by r.code) from reason_codes r where r.call_id = c.id), '[]')`.as(
        'reasons',
      ),
      sql<
        Call['stages']
      >`(select jsonb_agg(jsonb_build_object('id', s.id, 'position', s.position, 'kind', s.kind,
        'formVersionId', s.form_version_id)) from stages s where s.call_id = c.id)`.as('stages'),
      sql<
        Role[]
      >`array(select distinct g.role from role_grants g where g.person_id = ${personId} and ${holdsToday}
        and (g.call_id = c.id or g.program_id = p.id or g.funder_id = p.funder_id))`.as('roles'),
      isConflicted(personId).as('conflicted'),
    ])
    .executeTakeFirst()
}

/** To an auditor what is approved and not released still remains: the sum would tell it. */
function remaining(decides: Expression<SqlBool>) {
  return sql<string>`(c.budget - ${committed()} + case when ${decides} then 0 else ${approved()} end)::text`
}

async function listDecisions(applicationId: string) {
  return database()
    .selectFrom('decisions as d')
    .innerJoin('applications as a', 'a.id', 'd.application_id')
    .innerJoin('people as proposer', 'proposer.id', 'd.proposed_by')
    .leftJoin('people as approver', 'approver.id', 'd.approved_by')
    .leftJoin('people as releaser', 'releaser.id', 'd.released_by')
    .where('d.application_id', '=', applicationId)
    .where('d.status', 'in', ['proposed', 'approved', 'released'])
    .orderBy('d.number', 'desc')
    .select(['d.id', 'd.status', 'd.outcome', 'd.amount', 'd.conditions', 'd.reason_codes as reasonCodes'])
    .select(['d.feedback', 'd.proposed_by as proposedById', 'proposer.name as proposedBy'])
    .select(['d.proposed_at as proposedAt', 'approver.name as approvedBy', 'd.approved_at as approvedAt'])
    .select(['releaser.name as releasedBy', 'd.released_at as releasedAt'])
    .select(lastSubmissionHash().as('submission'))
    .select(
      sql<
        DecisionLetter[]
      >`coalesce((select jsonb_agg(jsonb_build_object('personId', b.person_id, 'channel', b.channel,
        'recipient', b.recipient, 'sha256', l.sha256, 'id', l.id, 'name', n.name, 'locale', l.locale,
        'subject', l.subject, 'phone', l.phone, 'phoneNumber', n.phone) order by b.person_id)
        from decision_letters b join letters l on l.id = b.letter_id join people n on n.id = b.person_id
        where b.decision_id = d.id), '[]')`.as('letters'),
    )
    .execute()
}

function toShown({ submission, ...live }: Awaited<ReturnType<typeof listDecisions>>[number]): ShownDecision {
  const status = live.status === 'approved' ? 'approved' : 'proposed'
  return { ...live, status, hash: hashOfDecision({ ...live, submission }, live.letters) }
}
