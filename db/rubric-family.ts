import { sql } from 'kysely'
import { z } from 'zod'

import { localizedText } from '#app/domain/localized-text.ts'
import type { RubricCriterion } from '#app/domain/rubric.ts'
import { type RubricDraft, rubricDraft } from '#app/domain/rubric-draft.ts'
import type { JudgedQuestion } from '#app/domain/rubric-questions.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { type Database, type Tx, database } from './connection.ts'
import { isOfficerWithin } from './role.ts'
import { readRubric } from './rubric.ts'

/** A rubric as a list shows it; its id is that of its first version. `published` is the number of its newest one. */
export type RubricCard = {
  id: string
  title: LocalizedText
  funder: LocalizedText
  published: number | null
  hasDraft: boolean
  calls: { slug: string; title: LocalizedText; number: number }[]
}

/** A published version, which never changes. */
export type RubricVersion = { number: number; publishedAt: Date; criteria: RubricCriterion[] }

/** A form whose answers a rubric may point at. */
export type JudgedForm = { id: string; title: LocalizedText; number: number; questions: JudgedQuestion[] }

/** A rubric with its versions, the newest first, its draft where one stands, and who changed what. */
export type RubricFamily = Omit<RubricCard, 'published' | 'hasDraft'> & {
  slug: string
  funderId: string
  locales: string[]
  timeZone: string
  versions: RubricVersion[]
  draft: { number: number; content: RubricDraft } | undefined
  forms: JudgedForm[]
  changes: { id: number; number: number; what: string; by: string; at: Date }[]
}

/** The rubrics of every funder within which the reader is an officer. */
export async function listRubrics(readerId: string): Promise<RubricCard[]> {
  return families(database(), readerId)
    .select(['f.id', 'f.title', 'u.name as funder', usingCalls.as('calls')])
    .select([
      sql<
        number | null
      >`(select max(v.number) from rubrics v where v.funder_id = f.funder_id and v.slug = f.slug
        and v.published_at is not null)`.as('published'),
      sql<boolean>`exists (select from rubrics v where v.funder_id = f.funder_id and v.slug = f.slug
        and v.published_at is null)`.as('hasDraft'),
    ])
    .orderBy('u.slug')
    .orderBy('f.slug')
    .execute()
}

/** One rubric of the reader's, by the id of its first version. */
export async function findRubric(
  readerId: string,
  id: string,
  db: Database | Tx = database(),
): Promise<RubricFamily | undefined> {
  const family = await families(db, readerId)
    .where('f.id', '=', id)
    .select(['f.id', 'f.slug', 'f.title', 'f.funder_id as funderId', 'u.name as funder', 'u.locales'])
    .select(['u.time_zone as timeZone', usingCalls.as('calls'), judgedForms.as('forms')])
    .executeTakeFirst()
  if (!family) return undefined
  const rows = await db
    .selectFrom('rubrics')
    .where('funder_id', '=', family.funderId)
    .where('slug', '=', family.slug)
    .select(['id', 'number', 'published_at as publishedAt', 'draft'])
    .orderBy('number', 'desc')
    .execute()
  const draft = rows.find(({ publishedAt }) => publishedAt === null)
  const versions: RubricVersion[] = []
  for (const { id: version, number, publishedAt } of rows) {
    if (!publishedAt) continue
    const { criteria } = await readRubric(db, version)
    versions.push({ number, publishedAt, criteria: criteria.map(({ id: _, ...criterion }) => criterion) })
  }
  return {
    ...family,
    forms: forms.parse(family.forms),
    versions,
    draft: draft && { number: draft.number, content: rubricDraft.parse(draft.draft) },
    changes: await listChanges(db, family),
  }
}

const forms = z.array(
  z.object({
    id: z.string(),
    title: localizedText,
    number: z.int(),
    questions: z.array(z.object({ key: z.string(), label: localizedText })),
  }),
)

async function listChanges(db: Database | Tx, { funderId, slug }: { funderId: string; slug: string }) {
  return db
    .selectFrom('rubric_changes as h')
    .innerJoin('people as p', 'p.id', 'h.made_by')
    .where('h.funder_id', '=', funderId)
    .where('h.slug', '=', slug)
    .select(['h.id', 'h.number', 'h.what', 'p.name as by', 'h.made_at as at'])
    .orderBy('h.id', 'desc')
    .limit(20)
    .execute()
}

/** A family is known by its first version, which stays. */
function families(db: Database | Tx, readerId: string) {
  return db
    .selectFrom('rubrics as f')
    .innerJoin('funders as u', 'u.id', 'f.funder_id')
    .where('f.number', '=', 1)
    .where(isOfficerWithin(readerId, 'f.funder_id'))
}

/** The calls in which a stage scores by a version of the rubric `f`. */
const usingCalls = sql<RubricCard['calls']>`coalesce((
  select jsonb_agg(distinct jsonb_build_object('slug', c.slug, 'title', c.title, 'number', v.number))
  from rubrics v join stages s on s.rubric_id = v.id join calls c on c.id = s.call_id
  where v.funder_id = f.funder_id and v.slug = f.slug), '[]')`

/** The newest published version of each form of the funder's, with what takes an answer in it. */
const judgedForms = sql`coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'title', w.title, 'number', v.number,
    'questions', jsonb_path_query_array(v.definition, '$.sections[*].groups[*].questions[*]')) order by w.slug)
  from forms w join lateral (select * from form_versions n where n.form_id = w.id and n.published_at is not null
    order by n.number desc limit 1) v on true
  where w.funder_id = f.funder_id), '[]')`
