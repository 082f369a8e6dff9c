import { sql } from 'kysely'

import { Refusal, refuseUnless } from '#app/domain/refusal.ts'
import { type SlateAnswer, slateAnswer } from '#app/domain/slate-answer.ts'
import { type SlateRequest, slateRequest } from '#app/domain/slate.ts'

import { deciders } from './case-view.ts'
import { type Tx, database, inTransaction } from './connection.ts'
import { json } from './json.ts'
import { listRolesOver } from './role.ts'

/** A slate with its name, as it was kept last. `answer` is what was solved from what `basis` is the digest of. */
export type StoredSlate = {
  id: string
  name: string
  request: SlateRequest
  changedBy: string
  changedAt: Date
  solved: { basis: string; answer: SlateAnswer } | null
}

/** Why an application departs from the rank, by whom and when. */
export type SlateReason = { applicationId: string; reason: string; by: string; at: Date }

/** The slates of a call, by name. The caller has bound the call to its reader. */
export async function listSlates(callId: string): Promise<StoredSlate[]> {
  const rows = await slates().where('s.call_id', '=', callId).orderBy('s.name').execute()
  return rows.map(stored)
}

/** One slate of a call. */
export async function findSlate(callId: string, id: string): Promise<StoredSlate | undefined> {
  const row = await slates().where('s.call_id', '=', callId).where('s.id', '=', id).executeTakeFirst()
  return row && stored(row)
}

/** Keeps a new slate; a name is taken once in a call. */
export async function createSlate(
  personId: string,
  callId: string,
  { name, request }: { name: string; request: SlateRequest },
): Promise<string> {
  return inTransaction(async (tx) => {
    await requireDecider(tx, personId, callId)
    await requireFreeName(tx, callId, { name })
    const signed = { made_by: personId, changed_by: personId }
    const { id } = await tx
      .insertInto('slates')
      .values({ call_id: callId, name, request: json(request), ...signed })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  })
}

/** Keeps what is asked of a slate, and its name, in the place of what it was. */
export async function saveSlate(
  personId: string,
  { callId, id }: { callId: string; id: string },
  { name, request }: { name: string; request: SlateRequest },
): Promise<void> {
  await inTransaction(async (tx) => {
    await requireDecider(tx, personId, callId)
    await requireFreeName(tx, callId, { name, except: id })
    await tx
      .updateTable('slates')
      .set({ name, request: json(request), changed_by: personId, changed_at: sql<Date>`now()` })
      .where('id', '=', id)
      .where('call_id', '=', callId)
      .execute()
  })
}

/** Keeps what was solved, so that it is not solved again while nothing changes. */
export async function keepAnswer(id: string, { basis, answer }: { basis: string; answer: SlateAnswer }) {
  await database()
    .updateTable('slates')
    .set({ basis, answer: json(answer) })
    .where('id', '=', id)
    .execute()
}

/** The reasons of a slate, the last of each application. */
export async function listSlateReasons(slateId: string): Promise<SlateReason[]> {
  return database()
    .selectFrom('slate_reasons as r')
    .innerJoin('people as w', 'w.id', 'r.given_by')
    .where('r.slate_id', '=', slateId)
    .distinctOn('r.application_id')
    .select(['r.application_id as applicationId', 'r.reason', 'w.name as by', 'r.given_at as at'])
    .orderBy('r.application_id')
    .orderBy('r.id', 'desc')
    .execute()
}

/** Writes down why applications depart from the rank; a reason that is as it was is not written again. */
export async function recordSlateReasons(
  personId: string,
  { callId, id }: { callId: string; id: string },
  reasons: ReadonlyMap<string, string>,
): Promise<void> {
  const before = new Map((await listSlateReasons(id)).map((it) => [it.applicationId, it.reason]))
  const news = [...reasons].filter(([applicationId, reason]) => reason !== (before.get(applicationId) ?? ''))
  await inTransaction(async (tx) => {
    await requireDecider(tx, personId, callId)
    if (news.length === 0) return
    await tx
      .insertInto('slate_reasons')
      .values(
        news.map(([applicationId, reason]) => ({
          slate_id: id,
          application_id: applicationId,
          reason,
          given_by: personId,
        })),
      )
      .execute()
  })
}

function slates() {
  return database()
    .selectFrom('slates as s')
    .innerJoin('people as w', 'w.id', 's.changed_by')
    .select(['s.id', 's.name', 's.request', 's.basis', 's.answer'])
    .select(['w.name as changedBy', 's.changed_at as changedAt'])
}

function stored({
  basis,
  answer,
  request,
  ...row
}: Awaited<ReturnType<ReturnType<typeof slates>['execute']>>[number]) {
  const kept = slateAnswer.safeParse(answer)
  const solved = basis !== null && kept.success ? { basis, answer: kept.data } : null
  return { ...row, request: slateRequest.parse(request), solved }
}

async function requireDecider(tx: Tx, personId: string, callId: string) {
  const roles = await listRolesOver(tx, personId, callId)
  refuseUnless(
    deciders.some((it) => roles.includes(it)),
    'not_allowed',
  )
}

async function requireFreeName(tx: Tx, callId: string, { name, except }: { name: string; except?: string }) {
  await tx.selectFrom('calls').select('id').where('id', '=', callId).forNoKeyUpdate().execute()
  const taken = await tx
    .selectFrom('slates')
    .where('call_id', '=', callId)
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .where(sql<boolean>`id is distinct from ${except ?? null}::uuid`)
    .select('id')
    .executeTakeFirst()
  if (taken) throw new Refusal('slate_name_taken')
}
