import { sql } from 'kysely'

import { caseNeeds } from '#app/domain/case-list.ts'

import { needsSeenBy } from './case-needs.ts'
import { deciders } from './case-view.ts'
import { type FilterColumns, holdsWords } from './filter-condition.ts'
import { isOverdue, meanScore, reviewersAsked, reviewsIn, scoreSpread } from './review-figures.ts'
import { holdsRoleOver } from './role.ts'
import { lastRequested } from './submission.ts'

/**
 * What the keys of a call's list mean for this reader, in a query over applications `a`, their organizations `o`, their stage
 * `g` and figures `f`, their call `c` and its program `p`. What only those who decide may know is never true for others, even unparsed.
 */
export function caseColumns(readerId: string): FilterColumns {
  const needs = needsSeenBy(readerId)
  const sees = holdsRoleOver(readerId, deciders, 'a.call_id')
  return {
    texts: [sql`a.reference`, sql`a.title`, sql`o.name`],
    keys: {
      status: { kind: 'enum', is: (value) => sql`a.status = ${value}` },
      needs: { kind: 'enum', is: (value) => needOf(needs, value) },
      region: { kind: 'enum', is: (value) => sql`a.place_code in ${placesIn(value)}` },
      stage: { kind: 'number', value: sql`coalesce(g.position, 0)` },
      score: { kind: 'number', value: meanScore },
      spread: { kind: 'number', value: scoreSpread },
      reviews: { kind: 'number', value: reviewsIn },
      reviewers: { kind: 'number', value: reviewersAsked },
      reviewer: { kind: 'text', has: isReviewedBy },
      overdue: { kind: 'yes_no', holds: isOverdue },
      late: { kind: 'yes_no', holds: sql`a.late` },
      hold: { kind: 'yes_no', holds: sql`a.hold` },
      requested: { kind: 'number', value: lastRequested() },
      submitted: { kind: 'date', value: sql`to_char(a.submitted_at at time zone c.time_zone, 'YYYY-MM-DD')` },
      organization: { kind: 'text', has: (words) => holdsWords(sql`o.name`, words) },
      decision: { kind: 'enum', is: (value) => sql`(${sees} and ${decisionIs(value)})` },
      conflict: { kind: 'yes_no', holds: sql`(${sees} and ${hasConflicts})` },
    },
  }
}

type Needs = ReturnType<typeof needsSeenBy>

function needOf(needs: Needs, value: string) {
  const need = caseNeeds.find((it) => it === value)
  return need ? needs[need] : sql<boolean>`false`
}

/** The codes of a place and of everything that lies in it. */
function placesIn(code: string) {
  return sql`(with recursive down as (
      select x.id, x.code from places x where x.funder_id = p.funder_id and x.code = ${code}
      union all select x.id, x.code from places x join down on x.parent_id = down.id)
    select code from down)`
}

function isReviewedBy(words: Parameters<typeof holdsWords>[1]) {
  return sql<boolean>`exists (select from assignments r join people w on w.id = r.reviewer_id
    where r.application_id = a.id and r.stage_id = a.stage_id and r.status in ('invited', 'accepted', 'submitted')
      and ${holdsWords(sql`w.name`, words)})`
}

function decisionIs(state: string) {
  return state === 'none'
    ? sql<boolean>`not exists (select from decisions d where d.application_id = a.id and d.status <> 'cancelled')`
    : sql<boolean>`exists (select from decisions d where d.application_id = a.id and d.status = ${state})`
}

const hasConflicts = sql<boolean>`exists (select from conflicts k where k.application_id = a.id and k.lifted_at is null)`
