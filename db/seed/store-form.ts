import { type FormDefinition, formDefinition } from '#app/domain/form.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import type { Tx } from '../connection.ts'
import { json } from '../json.ts'
import { rubric } from './comunidades-amazonicas/rubric.ts'

type NewForm = { slug: string; title: LocalizedText; definition: FormDefinition; publishedAt: Date }

/** Stores the first version of a form, published at once; returns the version's id. Refuses a faulty definition. */
export async function storeForm(
  tx: Tx,
  funderId: string,
  { slug, title, definition, publishedAt }: NewForm,
): Promise<string> {
  const form = await tx
    .insertInto('forms')
    .values({ funder_id: funderId, slug, title: json(title) })
    .returning('id')
    .executeTakeFirstOrThrow()
  const version = await tx
    .insertInto('form_versions')
    .values({
      form_id: form.id,
      number: 1,
      definition: json(formDefinition.parse(definition)),
      published_at: publishedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return version.id
}

/** Stores the rubric with its criteria and publishes it; returns its id. */
export async function storeRubric(tx: Tx, funderId: string, publishedAt: Date): Promise<string> {
  const { id } = await tx
    .insertInto('rubrics')
    .values({ funder_id: funderId, slug: rubric.slug, number: rubric.number, title: json(rubric.title) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('criteria')
    .values(
      rubric.criteria.map((it, index) => ({
        rubric_id: id,
        position: index + 1,
        key: it.key,
        text: json(it.text),
        weight: String(it.weight),
        scale_min: String(it.scaleMin),
        scale_max: String(it.scaleMax),
        anchors: json(it.anchors),
        optional: it.optional,
        justified_scores: it.justifiedScores.map(String),
        justification_words: it.justificationWords,
        about: it.about,
      })),
    )
    .execute()
  await tx.updateTable('rubrics').set({ published_at: publishedAt }).where('id', '=', id).execute()
  return id
}
