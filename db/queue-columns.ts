import { sql } from 'kysely'

import { type FilterColumns, holdsWords } from './filter-condition.ts'
import { placeNames } from './kept-from.ts'

/** The name of the organization `o`, where the stage `g` lets its reviewers know it. */
export const organizationSeen = sql<string | null>`(case when g.blindness <> 'double' then o.name end)`

/**
 * What the keys of a reviewer's queue mean, in a query over their assignments `s` and what these are of. Only their own review
 * and what their stage shows them has a place in it.
 */
export const queueColumns: FilterColumns = {
  texts: [sql`a.reference`, sql`a.title`, organizationSeen],
  keys: {
    status: { kind: 'enum', is: (value) => sql`s.status = ${value}` },
    scored: {
      kind: 'yes_no',
      holds: sql`exists (select from scores x where x.assignment_id = s.id and x.score is not null)`,
    },
    overdue: { kind: 'yes_no', holds: sql`(s.status <> 'submitted' and s.due_at < now())` },
    due: { kind: 'date', value: sql`to_char(s.due_at at time zone c.time_zone, 'YYYY-MM-DD')` },
    place: {
      kind: 'text',
      has: (words) =>
        holdsWords(
          sql`array_to_string(${placeNames(sql.ref('p.funder_id'), sql.ref('a.place_code'))}, ' ')`,
          words,
        ),
    },
    organization: { kind: 'text', has: (words) => holdsWords(organizationSeen, words) },
  },
}
