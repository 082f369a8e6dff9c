import { sql } from 'kysely'
import { z } from 'zod'

import type { Flag, Post } from '#app/domain/discussion-words.ts'

import { database } from './connection.ts'
import { listSeats } from './discussion-seats.ts'
import { isRecused } from './reviews-shown.ts'

/** A discussion as one reader has it, and whom they may mention. */
export type Discussion = {
  posts: Post[]
  flags: Flag[]
  others: { key: string; name: string | null; label: string | null }[]
  /** Whether the reader takes part, now. */
  mayWrite: boolean
}

/** Where a discussion is read: `isOffice` reads every name and what recused people said; `isNamed` is a stage that hides nobody. */
export type Reading = {
  applicationId: string
  stageId: string
  readerId: string
  isOffice: boolean
  isNamed: boolean
  inReview: boolean
}

/** The discussion of an application in one stage. The caller has bound it to its reader, and knows that they may see it. */
export async function readDiscussion(reading: Reading): Promise<Discussion> {
  const [posts, flags, seats] = await Promise.all([
    listPosts(reading),
    listFlags(reading),
    reading.inReview ? listSeats(database(), reading.applicationId) : [],
  ])
  return {
    posts,
    flags,
    others: seats
      .filter(({ personId }) => personId !== reading.readerId)
      .map(({ key, name, label }) => ({ key, name, label })),
    mayWrite: seats.some(({ personId }) => personId === reading.readerId),
  }
}

const voice = z.object({ name: z.string().nullable(), label: z.string().nullable(), isOwn: z.boolean() })

/** Who person `who` with assignment `by` is to the reader, as JSON; officers, who have none, are named to everybody, and who is recused to nobody but the office. */
function voiceOf(who: string, by: string, { readerId, isOffice, isNamed }: Reading) {
  const [person, assignment] = [sql.ref(who), sql.ref(by)]
  const hidden = sql<boolean>`(not ${isOffice}::boolean and ${isRecused(who)})`
  return sql`(select jsonb_build_object('isOwn', w.id = ${readerId},
      'name', case when (${assignment} is null or ${isOffice || isNamed}::boolean) and not ${hidden} then w.name end,
      'label', case when not ${isNamed}::boolean and not ${hidden} then
        (select s.label from assignments s where s.id = ${assignment}) end)
    from people w where w.id = ${person})`
}

function listMentions(reading: Reading) {
  return sql`coalesce((select jsonb_agg(${voiceOf('m.person_id', 'm.assignment_id', reading)} order by m.assignment_id, m.person_id)
    from discussion_mentions m where m.post_id = d.id
      and (${reading.isOffice}::boolean or not ${isRecused('m.person_id')})), '[]')`
}

async function listPosts(reading: Reading): Promise<Post[]> {
  const rows = await database()
    .selectFrom('discussion_posts as d')
    .innerJoin('applications as a', 'a.id', 'd.application_id')
    .leftJoin('discussion_withdrawals as x', 'x.post_id', 'd.id')
    .where('d.application_id', '=', reading.applicationId)
    .where('d.stage_id', '=', reading.stageId)
    .where(sql<boolean>`(${reading.isOffice}::boolean or not ${isRecused('d.author_id')})`)
    .select(['d.id', 'd.posted_at as at', 'x.withdrawn_at as withdrawnAt'])
    .select([
      sql<string | null>`case when x.post_id is null then d.words end`.as('words'),
      voiceOf('d.author_id', 'd.assignment_id', reading).as('author'),
      listMentions(reading).as('mentions'),
    ])
    .orderBy('d.posted_at')
    .orderBy('d.id')
    .execute()
  return rows.map(({ author, mentions, ...row }) => ({
    ...row,
    author: voice.parse(author),
    mentions: z.array(voice).parse(mentions),
  }))
}

async function listFlags(reading: Reading): Promise<Flag[]> {
  const rows = await database()
    .selectFrom('review_flags as f')
    .innerJoin('applications as a', 'a.id', 'f.application_id')
    .leftJoin('review_flag_resolutions as r', 'r.flag_id', 'f.id')
    .where('f.application_id', '=', reading.applicationId)
    .where('f.stage_id', '=', reading.stageId)
    .where(sql<boolean>`(${reading.isOffice}::boolean or not ${isRecused('f.raised_by')})`)
    .select(['f.id', 'f.section', 'f.words', 'f.raised_at as at'])
    .select(['r.words as answer', 'r.resolved_at as resolvedAt'])
    .select([
      voiceOf('f.raised_by', 'f.assignment_id', reading).as('raisedBy'),
      voiceOf('r.resolved_by', 'r.assignment_id', reading).as('resolvedBy'),
    ])
    .orderBy('f.raised_at')
    .orderBy('f.id')
    .execute()
  return rows.map(({ answer, resolvedAt, resolvedBy, raisedBy, ...row }) => ({
    ...row,
    raisedBy: voice.parse(raisedBy),
    resolution:
      answer !== null && resolvedAt ? { words: answer, by: voice.parse(resolvedBy), at: resolvedAt } : null,
  }))
}

/** The stage that an application is in, and whether its reviewers know each other by name. The caller has bound the id. */
export async function findStageOf(applicationId: string) {
  return database()
    .selectFrom('applications as a')
    .leftJoin('stages as g', 'g.id', 'a.stage_id')
    .where('a.id', '=', applicationId)
    .select(['a.stage_id as stageId', sql<boolean>`coalesce(g.blindness = 'none', false)`.as('isNamed')])
    .executeTakeFirstOrThrow()
}
