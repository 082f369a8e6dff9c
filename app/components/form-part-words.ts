import type { FormDefinition } from '#app/domain/form.ts'
import { type FormPart, findPart } from '#app/domain/form-part.ts'
import { draftGroup, draftQuestion, draftSection } from '#app/domain/form-draft.ts'
import { m } from '#app/messages/compiled/messages.js'

import { localized } from './localized.ts'

/** Where a part of a form's draft is edited. */
export function partHref(formId: string, part: FormPart): string {
  const base = `/manage/forms/${formId}/edit`
  const [kind, key = ''] = part.split(':')
  if (kind === 'question') return `${base}/questions/${key}`
  if (kind === 'section' || kind === 'section_heading') return `${base}/headings/section/${key}`
  if (kind === 'group' || kind === 'group_heading') return `${base}/headings/group/${key}`
  return kind === 'rules' ? `${base}/rules` : base
}

/** What a part of a form is called: the words of its question or heading. */
export function partName(definition: FormDefinition, part: FormPart): string {
  const [kind, key = ''] = part.split(':')
  if (kind === 'rules') return m.form_rules_title()
  if (kind === 'question') {
    const question = draftQuestion.safeParse(findPart(definition, part)).data
    return question ? localized(question.label) || key : key
  }
  const whole = kind?.startsWith('section') ? draftSection : draftGroup
  const piece = whole.safeParse(findPart(definition, wholePart(kind, key))).data
  return piece ? localized(piece.title) || key : m.form_outline_title()
}

function wholePart(kind: string | undefined, key: string): FormPart {
  return kind?.startsWith('section') ? `section:${key}` : `group:${key}`
}
