import { sql } from 'kysely'

import { type AnswerChange, type Presence, presenceMinutes } from '#app/domain/activity.ts'

import { type StoryLetter, lettersTo, lettersWithDates } from './application-story.ts'
import { database } from './connection.ts'
import { applicantCapacity } from './membership.ts'

/** What the people of an application's side do in it at this moment, and did last. */
export type Together = {
  /** The others, by name. */
  present: Presence[]
  /** Each person's latest change of each question, of the last few hundred changes. */
  changes: AnswerChange[]
  letters: StoryLetter[]
}

/**
 * Writes down that the person has this page of an application open, once a minute at most, and says who else has one open.
 * Nobody for whoever does not stand on its applicant's side.
 */
export async function listPresentFor(personId: string, id: string, page: string): Promise<Presence[]> {
  const row = await seenOn(personId, id, page).select(present(personId).as('present')).executeTakeFirst()
  return row?.present ?? []
}

/** The same for the list of tasks, with what was changed last and the letters that the reader was written. */
export async function findTogetherFor(
  personId: string,
  id: string,
  page: string,
): Promise<Together | undefined> {
  const row = await seenOn(personId, id, page)
    .select([present(personId).as('present'), latestChanges.as('changes'), lettersTo(personId).as('letters')])
    .executeTakeFirst()
  if (!row) return undefined
  return {
    ...row,
    letters: lettersWithDates(row.letters),
    changes: row.changes.map(({ at, ...change }) => ({ ...change, at: new Date(at) })),
  }
}

function seenOn(personId: string, id: string, page: string) {
  const isTheirs = applicantCapacity(personId)
  return database()
    .with('seen', (db) =>
      db
        .insertInto('presences')
        .columns(['application_id', 'person_id', 'page', 'seen_at'])
        .expression((eb) =>
          eb
            .selectFrom('applications as a')
            .innerJoin('calls as c', 'c.id', 'a.call_id')
            .innerJoin('programs as p', 'p.id', 'c.program_id')
            .where('a.id', '=', id)
            .where(isTheirs, 'is not', null)
            .select(['a.id', sql<string>`${personId}::uuid`.as('person'), sql<string>`${page}`.as('page')])
            .select(sql<Date>`now()`.as('at')),
        )
        .onConflict((it) =>
          it
            .columns(['application_id', 'person_id'])
            .doUpdateSet({ page, seen_at: sql<Date>`now()` })
            .where((eb) =>
              eb.or([
                eb('presences.page', '<>', page),
                eb('presences.seen_at', '<', sql<Date>`now() - interval '1 minute'`),
              ]),
            ),
        ),
    )
    .selectFrom('applications as a')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .where('a.id', '=', id)
    .where(isTheirs, 'is not', null)
}

function present(personId: string) {
  return sql<
    Presence[]
  >`coalesce((select jsonb_agg(jsonb_build_object('name', r.name, 'page', s.page) order by r.name)
    from presences s join people r on r.id = s.person_id
    where s.application_id = a.id and s.person_id <> ${personId}
      and s.seen_at > now() - make_interval(mins => ${presenceMinutes})), '[]')`
}

type Stored = Omit<AnswerChange, 'at'> & { at: string }

/** Of what was typed before sides were written down, only the facilitator's is known. */
const latestChanges = sql<Stored[]>`coalesce((select jsonb_agg(jsonb_build_object('question', l.question,
    'personId', l.made_by, 'name', r.name, 'at', l.made_at,
    'side', coalesce(l.capacity, case when l.made_by = a.entered_by then 'facilitator' end)))
  from (select distinct on (t.question, t.made_by) t.* from
    (select v.question, v.made_by, v.made_at, v.capacity from answer_revisions v
      where v.application_id = a.id order by v.made_at desc limit 300) t
    order by t.question, t.made_by, t.made_at desc) l
  join people r on r.id = l.made_by), '[]')`
