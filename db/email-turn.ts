import { sql } from 'kysely'

/**
 * Whether the email `e` of the query is the first of those about its case that its address still waits for: letters about
 * one application arrive in the order in which they were owed. One that has failed holds nobody up.
 */
export const isItsTurn = sql<boolean>`(e.thread is null or not exists (select from emails earlier
  where earlier.thread = e.thread and earlier.recipient = e.recipient and earlier.number < e.number
    and earlier.status in ('queued', 'sending')))`

/** Whether somebody holds back the letters of its call, or of all. Codes and invitations are never held back. */
export const isPaused = sql<boolean>`(not e.secret and exists (select from delivery_pauses p
  where p.resumed_at is null and (p.call_id is null or p.call_id = e.call_id)))`
