import type { RouterContextProvider } from 'react-router'

import { blankQuestion } from '#app/domain/blank-question.ts'
import { changeQuestion, putPiece } from '#app/domain/form-edit.ts'
import { type FormDefinition, findQuestion } from '#app/domain/form.ts'
import { findPart, placeOf } from '#app/domain/form-part.ts'
import { type Question, questionKinds } from '#app/domain/question.ts'
import { posted } from '#app/domain/read-words.ts'
import { baseOf } from '#db/form-draft.ts'
import { listPublishedKeys } from '#db/published-keys.ts'

import { draftFor } from './draft-for.ts'
import { found } from './found.ts'

type Address = { form: string; question: string }

/** A question of a draft with what its editor must know; `question` is nothing where somebody took it away. */
export async function questionFor(
  asking: { request: Request; context: Readonly<RouterContextProvider> },
  { form: id, question: key }: Address,
) {
  const { draft, locales, writer, ...form } = await draftFor(asking, id)
  const question = findQuestion(draft.definition, key)
  return {
    writer,
    form,
    question,
    base: baseOf(question),
    order: baseOf(findPart(draft.definition, 'order')),
    within: placeOf(draft.definition, `question:${key}`)?.within ?? '',
    setting: { definition: draft.definition, locales, published: await listPublishedKeys(form.id) },
  }
}

/** The question that a post is about: as it stands, or as it was begun, where somebody took it away meanwhile. */
export function questionOfPost(stands: Question | undefined, key: string, fields: FormData): Question {
  if (stands) return stands
  const kind = found(questionKinds.find((it) => it === posted(fields, 'kind')))
  return blankQuestion(kind, key, {})
}

/** The draft with this question as it was edited; where it is gone, it is put back on the page that it stood on. */
export function withQuestion(key: string, question: Question, within: string) {
  return (definition: FormDefinition): FormDefinition => {
    if (findQuestion(definition, key)) return changeQuestion(definition, key, () => question)
    return putPiece(definition, { kind: 'question', it: question }, { within, at: Infinity })
  }
}
