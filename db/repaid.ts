import { sql } from 'kysely'

/** What was paid of an award `w` of the query, as a number of its call's currency. */
export function paid() {
  return sql`coalesce((select sum(t.amount) from tranches t where t.award_id = w.id and t.status = 'paid'), 0)`
}

/** What came back of an award `w` of the query, without what was annulled, as a number of its call's currency. */
export function repaid() {
  return sql`coalesce((select sum(x.amount) from repayments x where x.award_id = w.id
    and not exists (select from repayment_annulments n where n.repayment_id = x.id)), 0)`
}
