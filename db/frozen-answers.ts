import { sql } from 'kysely'
import { z } from 'zod'

import type { Answers } from '#app/domain/answer.ts'
import { dayIn } from '#app/domain/calendar.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'
import type { FormDefinition } from '#app/domain/form.ts'
import { askedForm } from '#app/domain/readable-answers.ts'

import { readDefinition } from './application-check.ts'
import { exchangeRate } from './exchange-rate.ts'
import { faultOf } from './file-scan.ts'
import { instant } from './json.ts'

/** An application as it was last submitted, with the questions that were asked. `placeNames` are the names of the places that its answers name by code. */
export type FrozenAnswers = {
  number: number
  reachedUsAt: Date
  /** The place of the stage that asks for its form; 0 for the call's own. */
  formPosition: number
  definition: FormDefinition
  answers: Answers
  facts: CallFacts
  placeNames: Record<string, string>
  /** Papers that were promised in it and came afterwards, by question. */
  handedIn: Record<string, HandedIn[]>
}

/** A file that came after the submission that promised it. */
export type HandedIn = { id: string; at: Date }

/** The place of the stage whose form is asked for in a stage: its own, or the last before it that asks for one; 0 for the call's form. */
export function formPosition(stage: string) {
  return sql<number>`coalesce((select max(asking.position) from stages own_stage
    join stages asking on asking.call_id = own_stage.call_id and asking.position <= own_stage.position
      and asking.form_version_id is not null where own_stage.id = ${sql.ref(stage)}), 0)`
}

/** Which submissions `b` of an application `a` are meant: all, those that a stage `g` judges, or those made to an earlier form than these. */
const submissionsOf = {
  all: sql<boolean>`true`,
  stage: sql<boolean>`coalesce((select made.position from stages made where made.id = b.stage_id), 0) <= g.position`,
  earlierForm: sql<boolean>`${formPosition('b.stage_id')} < (select ${formPosition('latest.stage_id')} from submissions latest
    where latest.application_id = a.id order by latest.number desc limit 1)`,
  beforeStage: sql<boolean>`${formPosition('b.stage_id')} < ${formPosition('g.id')}`,
} as const

/**
 * The latest submission of those meant as one value, or so many before it, in a query over applications `a`, calls `c` and
 * programs `p`; null before there is one.
 */
export function frozenAnswers(before = 0, meant: keyof typeof submissionsOf = 'all') {
  return sql`(
    select jsonb_build_object(
      'number', b.number, 'formPosition', ${formPosition('b.stage_id')}, 'reachedUsAt', b.reached_us_at, 'versionId', b.form_version_id, 'definition', v.definition,
      'answers', x.answers, 'places', coalesce((select jsonb_object_agg(place.code, place.name) from places place
        where place.funder_id = p.funder_id and place.code in (select named.code from submission_answers y,
          jsonb_each_text(case jsonb_typeof(y.value) when 'object' then y.value else '{}' end) as named (key, code)
          where y.submission_id = b.id)), '{}'),
      'files', coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size, 'type', f.media_type,
        'scan', f.scan_status, 'question', f.question, 'at', case when f.handed_in_after = b.number then f.uploaded_at end) order by f.uploaded_at, f.id)
        from attachments f where f.application_id = a.id and f.award_id is null), '[]'),
      'call', jsonb_build_object('currency', c.currency, 'awardMin', c.award_min::text, 'awardMax', c.award_max::text,
        'monthsMin', c.months_min, 'monthsMax', c.months_max, 'ownShareMin', c.own_share_min::text,
        'closesAt', c.closes_at, 'timeZone', c.time_zone, 'regions', c.place_codes, 'rate', c.rate))
    from submissions b join form_versions v on v.id = b.form_version_id
      cross join lateral (select coalesce(jsonb_object_agg(y.question, y.value), '{}') as answers
        from submission_answers y where y.submission_id = b.id) x
    where b.application_id = a.id and ${submissionsOf[meant]} order by b.number desc limit 1 offset ${sql.lit(before)})`
}

const stored = z.object({
  number: z.int(),
  formPosition: z.int(),
  reachedUsAt: instant,
  versionId: z.string(),
  definition: z.unknown(),
  answers: z.record(z.string(), z.unknown()),
  places: z.record(z.string(), z.string()),
  files: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      size: z.int(),
      type: z.string(),
      scan: z.string(),
      question: z.string(),
      at: instant.nullable(),
    }),
  ),
  call: z.object({
    currency: z.string(),
    awardMin: z.string(),
    awardMax: z.string(),
    monthsMin: z.int(),
    monthsMax: z.int(),
    ownShareMin: z.string(),
    closesAt: instant,
    timeZone: z.string(),
    regions: z.array(z.string()),
    rate: exchangeRate.nullable(),
  }),
})

/** Reads what `frozenAnswers` selected. */
export function parseFrozen(value: unknown): FrozenAnswers | null {
  if (value === null) return null
  const { versionId, definition, answers, places, files, call, ...told } = stored.parse(value)
  const { rate, ...known } = call
  const facts: CallFacts = {
    ...known,
    today: dayIn(told.reachedUsAt, call.timeZone),
    ...(rate ? { rate } : {}),
    attachments: new Map(
      files.map(({ id, name, size, type, scan }) => [id, { name, size, type, ...faultOf(scan) }]),
    ),
    places: new Map(Object.keys(places).map((code) => [code, undefined])),
  }
  const asked = askedForm({ definition: readDefinition(versionId, definition), answers }, facts)
  return {
    ...told,
    definition: asked,
    answers,
    facts,
    placeNames: places,
    handedIn: handedInAmong(files),
  }
}

function handedInAmong(files: z.infer<typeof stored>['files']): FrozenAnswers['handedIn'] {
  const came = files.flatMap(({ id, question, at }) => (at ? [{ id, question, at }] : []))
  return Object.fromEntries(
    [...Map.groupBy(came, ({ question }) => question)].map(([question, those]) => [
      question,
      those.map(({ id, at }) => ({ id, at })),
    ]),
  )
}
