import { sql } from 'kysely'

/** The notices that tell of the offer of award `w` of the query: those of the letters that its decision bound. */
const tellings = sql`decision_letters b join notices n on n.letter_id = b.letter_id
  left join emails e on e.id = n.email_id where b.decision_id = w.decision_id`

/** Whether the letters of its call were held back when the offer's time was over, or have been since. */
const wasHeldBack = sql`exists (select from delivery_pauses held where held.call_id = e.call_id
  and coalesce(held.resumed_at, now()) >= w.offered_until)`

/** After the offer's time, what was tried in vain, goes to a corrected address or was held back is still on its way. */
const isUnderWay = sql`(e.status <> 'sent' and (e.attempts > 0 or e.replaces is not null or ${wasHeldBack})
  and w.offered_until <= now())`

/**
 * Whether it is known of the offer of award `w` of the query that it has reached nobody of the organization: each of its emails
 * failed, or is to be told by hand and nobody has recorded that it was.
 */
export const isUnheard = sql<boolean>`(w.status = 'offered' and (select bool_and(n.told_at is null
  and (n.channel <> 'email' or e.status = 'failed' or ${isUnderWay})) from ${tellings}) is true)`

/**
 * Until when the offer of award `w` of the query can be answered: as it was offered, or, where it first reached somebody after
 * that, for as many days from then as its letter says.
 */
export const offerEnds = sql<Date>`greatest(w.offered_until, (select came.at + make_interval(hours => 24 * c.offer_days)
  from (select min(least(n.told_at, e.sent_at)) as at from ${tellings}) came, applications its join calls c on c.id = its.call_id
  where its.id = w.application_id and came.at > w.offered_until))`
