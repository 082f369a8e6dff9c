import { type RawBuilder, sql } from 'kysely'

import { dayIn } from '#app/domain/calendar.ts'
import { type Consent, type ConsentGiven, requireGivenBy } from '#app/domain/consent.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { paperField } from '#app/domain/signed-paper.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import type { ReceivedFile } from '#app/domain/upload.ts'

import { storeAttachments } from './answer-files.ts'
import { database, inTransaction } from './connection.ts'
import { lockedTime } from './event.ts'
import { applicantCapacity } from './membership.ts'

/** What an organization is asked to agree to, and who would. */
export type ConsentAsked = {
  facilitator: string
  representative: string | null
  privacy: LocalizedText
  version: string
  timeZone: string
}

/** The latest consent to the facilitator of application `a` of the query; null where none is written down. */
export function latestConsent(): RawBuilder<Consent | null> {
  return sql<Consent | null>`(select jsonb_build_object('givenBy', s.given_by, 'givenOn', s.given_on, 'way', s.way,
      'fileId', s.attachment_id, 'recordedBy', r.name)
    from consents s join people r on r.id = s.recorded_by
    where s.application_id = a.id order by s.recorded_at desc, s.id limit 1)`
}

/** What is asked of the organization for whom the person types; nothing for whoever does not type it. */
export async function findConsentAsked(personId: string, id: string): Promise<ConsentAsked | undefined> {
  return typedBy(personId, id)
    .select(['f.privacy_text as privacy', 'f.privacy_version as version', 'c.time_zone as timeZone'])
    .select([
      'typist.name as facilitator',
      sql<string | null>`(select r.name from memberships m join people r on r.id = m.person_id
        where m.organization_id = a.organization_id and m.role = 'representative' and m.ends_at is null
        order by m.created_at, r.id limit 1)`.as('representative'),
    ])
    .executeTakeFirst()
}

/** The words as they were read or signed, in their language. */
export type ConsentWords = { words: string; version: string; locale: string }

/**
 * Writes down that the organization agreed to the facilitator's writing, with the words agreed to and the signed sheet. What
 * was written down stays; a later consent counts. Refuses who did not type it, and a day that has not come.
 */
export async function recordConsent(
  personId: string,
  id: string,
  given: ConsentGiven & ConsentWords,
  sheet?: ReceivedFile,
): Promise<void> {
  await inTransaction(async (tx) => {
    const known = await typedBy(personId, id, tx).select('c.time_zone as timeZone').executeTakeFirst()
    if (!known) throw new Refusal('not_found')
    requireGivenBy(dayIn(await lockedTime(tx), known.timeZone), given)
    const about = { personId, applicationId: id, question: paperField }
    const [attachment] = await storeAttachments(tx, about, sheet ? [sheet] : [])
    const { givenBy, givenOn, way, words, version, locale } = given
    await tx
      .insertInto('consents')
      .values({
        application_id: id,
        given_by: givenBy,
        given_on: givenOn,
        way,
        words,
        version,
        locale,
        attachment_id: attachment ?? null,
        recorded_by: personId,
      })
      .execute()
  })
}

function typedBy(personId: string, id: string, db: ReturnType<typeof database> = database()) {
  return db
    .selectFrom('applications as a')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .innerJoin('funders as f', 'f.id', 'p.funder_id')
    .innerJoin('people as typist', 'typist.id', 'a.entered_by')
    .where('a.id', '=', id)
    .where(applicantCapacity(personId), '=', 'facilitator')
}
