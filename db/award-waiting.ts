import { sql } from 'kysely'

import { isUnheard } from './award-offer.ts'
import { isKeptFrom } from './kept-from.ts'

/**
 * How many awards of the call `c` of the query wait for the office: an offer has reached nobody, a plan or an agreement is missing, payment details are to be
 * confirmed, or a report, an amendment or a payment is at hand. Those that the reader is kept from do not count.
 */
export function countWaitingAwards(readerId: string) {
  return sql<number>`(select count(*)::int from applications a join awards w on w.application_id = a.id
    where a.call_id = c.id and a.status = 'awarded' and w.status in ('offered', 'accepted', 'active') and not ${isKeptFrom(readerId)}
      and (${isUnheard}
        or (w.status = 'accepted' and (w.agreement_signed_on is null or w.minutes_id is null
          or not exists (select from award_lines l where l.award_id = w.id)
          or exists (select from payment_details x where x.award_id = w.id and x.status = 'verified')))
        or exists (select from payment_details x where x.award_id = w.id and x.status in ('changed', 'called_back'))
        or exists (select from reports r where r.award_id = w.id and r.status = 'submitted')
        or exists (select from amendments m where m.award_id = w.id and m.status = 'asked')
        or exists (select from tranches t where t.award_id = w.id and t.status = 'due')))`
}
