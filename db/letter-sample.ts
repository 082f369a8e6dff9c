import { sql } from 'kysely'

import type { DecisionWords } from '#app/domain/application-case.ts'
import { moves } from '#app/domain/application.ts'
import { liveDecisionStatuses } from '#app/domain/decision.ts'
import { type Outcome, outcomeNames, outcomes } from '#app/domain/decision-outcome.ts'
import type { WordedTemplate } from '#app/domain/letter-slot.ts'
import type { Wording } from '#app/domain/wording.ts'

import { caseReaders, deciders } from './case-view.ts'
import { type Tx, inTransaction } from './connection.ts'
import { decisionFacts } from './decision-facts.ts'
import { isKeptFrom } from './kept-from.ts'
import { type WrittenLetter, wordLetter } from './letter.ts'
import { caseFacts, completeFacts } from './letter-facts.ts'
import { sampleDetail } from './letter-sample-detail.ts'
import { letterOrders, listRecipients, listWording } from './notice.ts'
import { holdsRole } from './role.ts'
import { lastRequested } from './submission.ts'

/**
 * A letter to try: in which language, about which application (the last one sent where none is named), in which words (those of
 * the call where none are given). `filler` stands for what an officer would write, `now` for when.
 */
export type SampleAsk = {
  slug: string
  template: WordedTemplate
  locale: string
  reference?: string | undefined
  wording?: Wording | undefined
  filler: string
  now: Date
}

/** The letter as it would be, or nothing where the application has not what it tells. Only `isReal` words were decided. */
export type SampleLetter = {
  applicationId: string
  reference: string
  title: string
  to: string[]
  letter: WrittenLetter | undefined
  isReal: boolean
}

/** Writes a letter of the call with the facts of a real application that the reader may read; stores and sends nothing. */
export async function sampleLetter(readerId: string, ask: SampleAsk): Promise<SampleLetter | undefined> {
  return inTransaction(async (tx) => {
    const it = await findApplication(tx, readerId, ask)
    if (!it) return undefined
    const { facts, isReal } = await factsOf(tx, it, ask)
    const known = await caseFacts(tx, it.id)
    const orders = await letterOrders(
      tx,
      it.id,
      { template: ask.template, to: 'representatives', facts },
      known,
    )
    const [first] = orders
    const own = ask.wording ?? (await listWording(tx, known.callId, ask.template)).get(ask.locale)
    const letter = first && written(() => wordLetter({ ...first.order, locale: ask.locale, wording: own }))
    const to = orders.map(({ recipient }) => recipient.name)
    return { applicationId: it.id, reference: it.reference, title: it.title, to, letter, isReal }
  })
}

/** The applications of a call with which its letters can be tried, the last ones sent first. */
export async function listSampled(readerId: string, slug: string) {
  return inTransaction((tx) =>
    candidates(tx, readerId, slug).select(['a.reference', 'a.title']).limit(500).execute(),
  )
}

type Found = NonNullable<Awaited<ReturnType<typeof findApplication>>>

async function findApplication(tx: Tx, readerId: string, { slug, reference }: SampleAsk) {
  const named = reference?.trim() ?? ''
  return candidates(tx, readerId, slug)
    .$if(named !== '', (it) => it.where('a.reference', '=', named))
    .select(['a.id', 'a.reference', 'a.title', 'a.submitted_at as submittedAt', 'c.closes_at as closesAt'])
    .select(['c.time_zone as timeZone', 'c.award_min as awardMin', lastRequested().as('requested')])
    .select((eb) => holdsRole(eb, readerId, deciders, 'c.id').as('decides'))
    .select([
      sql<string[]>`array(select r.code from reason_codes r where r.call_id = c.id and r.in_letters
        order by r.code limit 1)`.as('reasonCodes'),
      sql<string[]>`array(select part ->> 'key' from form_versions v,
        jsonb_array_elements(v.definition -> 'sections') as part where v.id = a.form_version_id limit 1)`.as(
        'sections',
      ),
      sql<string | null>`(select s.id from stages s where s.call_id = c.id and s.form_version_id is not null
        order by s.position limit 1)`.as('formStage'),
      sql<string | null>`(select w.amount from awards w where w.application_id = a.id
        order by w.offered_until desc limit 1)`.as('awarded'),
    ])
    .executeTakeFirst()
}

function candidates(tx: Tx, readerId: string, slug: string) {
  return tx
    .selectFrom('applications as a')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .where('c.slug', '=', slug)
    .where((eb) => holdsRole(eb, readerId, caseReaders, 'c.id'))
    .where(sql<boolean>`not ${isKeptFrom(readerId)}`)
    .orderBy(sql`a.submitted_at desc nulls last`)
    .orderBy('a.reference')
}

async function factsOf(tx: Tx, it: Found, ask: SampleAsk): Promise<{ facts: object; isReal: boolean }> {
  const outcome = outcomeOf(ask.template)
  if (!outcome) return { facts: await sampleFacts(tx, it, ask), isReal: false }
  const decided = await findWords(tx, it, outcome)
  const facts = await decisionFacts(tx, it.id, decided ?? sampleWords(it, outcome, ask.filler))
  return { facts, isReal: decided !== undefined }
}

/** The outcome whose release sends this letter. */
function outcomeOf(template: WordedTemplate): Outcome | undefined {
  return outcomeNames.find((name) => moves[outcomes[name].move].notice === template)
}

async function findWords(tx: Tx, it: Found, outcome: Outcome): Promise<DecisionWords | undefined> {
  const shown = it.decides ? [...liveDecisionStatuses, 'released' as const] : ['released' as const]
  return tx
    .selectFrom('decisions')
    .select(['outcome', 'amount', 'conditions', 'reason_codes as reasonCodes', 'feedback'])
    .where('application_id', '=', it.id)
    .where('outcome', '=', outcome)
    .where('status', 'in', shown)
    .orderBy('number', 'desc')
    .executeTakeFirst()
}

/** Whoever speaks for the organization first stands for who would have acted. */
async function sampleFacts(tx: Tx, it: Found, ask: SampleAsk): Promise<object> {
  const [first] = await listRecipients(tx, it.id, 'representatives')
  return completeFacts(tx, it.id, sampleDetail(it, ask), first?.personId ?? null)
}

function sampleWords(it: Found, outcome: Outcome, filler: string): DecisionWords {
  const { amount, reasons, conditions } = outcomes[outcome]
  return {
    outcome,
    amount: amount === 'required' ? (it.requested ?? it.awardMin) : null,
    conditions: conditions === 'none' ? '' : filler,
    reasonCodes: reasons === 'none' ? [] : it.reasonCodes,
    feedback: filler,
  }
}

/** A letter that lacks a fact cannot be written: an invitation where no further stage asks for a form. */
function written(write: () => WrittenLetter): WrittenLetter | undefined {
  try {
    return write()
  } catch {
    return undefined
  }
}
