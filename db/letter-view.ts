import { sql } from 'kysely'

import type { NoticeTemplate } from '#app/domain/notice.ts'

import { caseReaders } from './case-view.ts'
import { database } from './connection.ts'
import { isKeptFrom } from './kept-from.ts'
import { holdsRole } from './role.ts'

/** A stored letter in its four forms, about which application it is and to whom. `owed` says that it left, or was owed by hand. */
export type LetterView = {
  id: string
  template: NoticeTemplate
  locale: string
  subject: string
  html: string
  text: string
  phone: string
  writtenAt: Date
  owed: boolean
  applicationId: string
  reference: string
  title: string
  timeZone: string
  to: string[]
}

/**
 * A letter about an application of a call that the reader works on. One that is bound to a decision and not sent yet is
 * there for those who decide, only; letters of sign-in are about no application and never found.
 */
export async function findLetter(personId: string, id: string): Promise<LetterView | undefined> {
  return database()
    .selectFrom('letters as l')
    .innerJoinLateral(about().as('about'), (join) => join.onTrue())
    .innerJoin('applications as a', 'a.id', 'about.applicationId')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .where('l.id', '=', id)
    .where(sql<boolean>`not ${isKeptFrom(personId)}`)
    .where((eb) =>
      eb.or([
        eb.and([eb('about.owed', '=', true), holdsRole(eb, personId, caseReaders, 'a.call_id')]),
        holdsRole(eb, personId, ['officer', 'approver'], 'a.call_id'),
      ]),
    )
    .select(['l.id', 'l.template', 'l.locale', 'l.subject', 'l.html', 'l.text', 'l.phone'])
    .select(['l.written_at as writtenAt', 'about.owed', 'about.applicationId', 'a.reference', 'a.title'])
    .select(['c.time_zone as timeZone', addressees().as('to')])
    .executeTakeFirst()
}

/** A notice comes first: a letter that was bound and sent is sent. */
function about() {
  return sql<{ applicationId: string; owed: boolean }>`(
    select n.application_id as "applicationId", true as owed from notices n where n.letter_id = l.id
    union all
    select d.application_id, false from decision_letters b join decisions d on d.id = b.decision_id where b.letter_id = l.id
    order by owed desc limit 1)`
}

function addressees() {
  return sql<string[]>`array(select t.name from people t where t.id in (
    select n.person_id from notices n where n.letter_id = l.id
    union select b.person_id from decision_letters b where b.letter_id = l.id) order by t.name)`
}
