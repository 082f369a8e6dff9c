import type { FormDefinition, QuestionGroup } from '#app/domain/form.ts'
import type { Question, QuestionOf } from '#app/domain/question.ts'
import { createForm } from '#db/form.ts'
import { publishDraft } from '#db/form-draft.ts'

const text = (es: string) => ({ es, en: es })

/** A question of a name in one page. */
export const aTextQuestion = (key: string, label: string): Question => ({
  key,
  kind: 'short_text',
  label: text(label),
  required: true,
})

/** A choice between yes, no and "not yet". */
export const aChoice = (key: string, label: string): QuestionOf<'one_of'> => ({
  key,
  kind: 'one_of',
  label: text(label),
  required: true,
  options: [
    { value: 'sure', label: text('Seguro') },
    { value: 'not_yet', label: text('Todavía no') },
  ],
})

/** A page with these questions. */
export const aPage = (key: string, title: string, questions: Question[]): QuestionGroup => ({
  key,
  title: text(title),
  questions,
})

/** A form of one section with two pages: a title on the first, a choice and its reason on the second. */
export function aSmallForm(): FormDefinition {
  const reason: Question = {
    ...aTextQuestion('reason', '¿Por qué todavía no?'),
    visible: { op: 'selected', key: 'ready', option: 'not_yet' },
  }
  return {
    sections: [
      {
        key: 'project',
        title: text('El proyecto'),
        groups: [
          aPage('naming', 'Cuente cómo se llama', [aTextQuestion('title', 'Título')]),
          aPage('readiness', 'Cuente cuán listos están', [aChoice('ready', '¿Están listos?'), reason]),
        ],
      },
    ],
    rules: [],
  }
}

/** A form of the funder's in draft, made by this officer; published at once where asked for. */
export async function aForm(
  officerId: string,
  funderId: string,
  { slug = 'a-form', isPublished = false, definition = aSmallForm() } = {},
): Promise<string> {
  const id = await createForm(officerId, { funderId, slug, title: text('Un formulario'), definition })
  if (isPublished) await publishDraft(officerId, id)
  return id
}
