import { type Expression, sql } from 'kysely'

import { namedIn, namesWhole, tellingWords } from '#app/domain/conflict-statement.ts'

import { isConflicted } from './conflict-detection.ts'
import { type Tx, database } from './connection.ts'

type About = { personId: string } | { applicationId: string }

/**
 * Records the conflicts that follow from what people stated last, of one person or with one application, where they are not
 * recorded yet; answers whom they are between.
 */
export async function recordStatedConflicts(tx: Tx, about: About): Promise<Recorded[]> {
  const found = (await listStated(tx, about)).flatMap(
    ({ applicationId, personId, organizations, ...organization }) => {
      const said = organizations.find((it) => namesWhole(it, organization))
      return said === undefined ? [] : [{ applicationId, personId, said }]
    },
  )
  await lockApplications(
    tx,
    found.map(({ applicationId }) => applicationId),
  )
  for (const { said, ...between } of found) await recordStated(tx, between, said)
  return found
}

/** Before their conflicts are stored, which hold them for sharing: of two who do so neither could have them alone, as a review's end needs. */
async function lockApplications(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return
  await tx.selectFrom('applications').where('id', 'in', ids).orderBy('id').select('id').forUpdate().execute()
}

type Recorded = { applicationId: string; personId: string }

async function recordStated(tx: Tx, { applicationId, personId }: Recorded, said: string) {
  await tx
    .insertInto('conflicts')
    .values({
      application_id: applicationId,
      person_id: personId,
      kind: 'other',
      origin: 'declared',
      effect: 'recused',
      note: said,
      recorded_by: personId,
      recorded_at: sql`now()`,
    })
    // The same may be recorded at this moment, by a form that was sent twice.
    .onConflict((it) =>
      it.columns(['application_id', 'person_id', 'kind']).where('lifted_at', 'is', null).doNothing(),
    )
    .execute()
}

/** What somebody stated beside an application of a call of theirs, unless it was recorded before, lifted or not. */
function statedQuery(db: Pick<Tx, 'selectFrom'>) {
  return db
    .selectFrom('applications as a')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .innerJoin(lastStatements(db).as('stated'), (join) =>
      join.on(sql<boolean>`cardinality(stated.organizations) > 0`),
    )
    .where(
      sql<boolean>`exists (select from role_grants r where r.person_id = stated.person_id and r.starts_at <= now()
      and (r.ends_at is null or r.ends_at > now())
      and (r.call_id = c.id or r.program_id = p.id or r.funder_id = p.funder_id))`,
    )
    .where(sql<boolean>`not ${isRecorded(sql.ref('stated.person_id'))}`)
    .select(['a.id as applicationId', 'o.name', 'stated.person_id as personId', 'stated.organizations'])
    .select(identifiersOfOrganization.as('identifiers'))
}

/** What each person stated last. */
export function lastStatements(db: Pick<Tx, 'selectFrom'>) {
  return db
    .selectFrom('conflict_statements')
    .distinctOn('person_id')
    .select(['person_id', 'organizations'])
    .orderBy('person_id')
    .orderBy('said_at', 'desc')
}

/** Whether what a person stated of the application `a` of the surrounding query was recorded before, lifted or not. */
export function isRecorded(person: Expression<string>) {
  return sql<boolean>`exists (select from conflicts known where known.application_id = a.id
    and known.person_id = ${person} and known.kind = 'other')`
}

/** The numbers of the organization `o` of the surrounding query. */
export const identifiersOfOrganization = sql<
  string[]
>`array(select i.value from organization_identifiers i where i.organization_id = o.id)`

async function listStated(tx: Tx, about: About) {
  const query = statedQuery(tx).where('a.status', 'not in', ['draft', 'withdrawn'])
  return 'personId' in about
    ? query.where('stated.person_id', '=', about.personId).execute()
    : query.where('a.id', '=', about.applicationId).execute()
}

/** Something that a colleague stated that may be this application's organization: an officer looks at it. */
export type PossibleTie = { personId: string; said: string }

/**
 * Everything stated that is the organization of an application, or perhaps is, of people whom no conflict keeps from it yet. The
 * caller has bound the id to its reader.
 */
export async function listPossibleTies(applicationId: string): Promise<PossibleTie[]> {
  const rows = await statedQuery(database())
    .where('a.id', '=', applicationId)
    .where(sql<boolean>`not ${isConflicted(sql.ref('stated.person_id'))}`)
    .execute()
  if (rows.length === 0) return []
  const telling = tellingWords(
    await listCallNames(sql`(select call_id from applications where id = ${applicationId})`),
  )
  return rows.flatMap(({ name, identifiers, personId, organizations }) =>
    organizations
      .filter((said) => namedIn({ organizations: [said] }, { name, identifiers }, telling) !== undefined)
      .map((said) => ({ personId, said })),
  )
}

/** The names of the organizations that apply in a call, each organization once. */
export async function listCallNames(callId: Expression<string>): Promise<string[]> {
  const rows = await database()
    .selectFrom('organizations as o')
    .where('o.id', 'in', (eb) =>
      eb.selectFrom('applications as a').where('a.call_id', '=', callId).select('a.organization_id'),
    )
    .select('o.name')
    .execute()
  return rows.map(({ name }) => name)
}
