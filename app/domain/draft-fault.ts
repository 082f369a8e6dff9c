import type { z } from 'zod'

import { type FormDefinition, formDefinition } from './form.ts'
import { isShort, isWordless } from './form-draft.ts'
import type { FormPart } from './form-part.ts'

/**
 * One thing that keeps a draft from being published: words that are missing, a list that is too short, or what `wrong` says.
 * `part` is where it is put right, and `property` what of it is meant, such as `options.0.label`.
 */
export type DraftFault = {
  part: FormPart
  property: string
  code: 'no_words' | 'too_few' | 'wrong'
  wrong?: string
}

/** Everything that keeps a draft from being published, in the order of its pages; empty when it may be. */
export function draftFaults(definition: FormDefinition): DraftFault[] {
  const issues = formDefinition.safeParse(definition).error?.issues ?? []
  return issues.map((issue) => ({ ...placed(definition, issue.path), ...said(issue) }))
}

function said(issue: z.core.$ZodIssue): Pick<DraftFault, 'code' | 'wrong'> {
  if (isShort(issue)) return { code: 'too_few' }
  return isWordless(issue) ? { code: 'no_words' } : { code: 'wrong', wrong: issue.message }
}

/** Which part of the form a path of its schema leads to, and what is left of the path there. */
function placed({ sections }: FormDefinition, path: PropertyKey[]): Pick<DraftFault, 'part' | 'property'> {
  const [, section, , group, , question] = path.map((step) => (typeof step === 'number' ? step : -1))
  const inSection = sections[section ?? -1]
  const inGroup = inSection?.groups[group ?? -1]
  const asked = inGroup?.questions[question ?? -1]
  const rest = (from: number) => path.slice(from).map(String).join('.')
  if (path[0] === 'rules') return { part: 'rules', property: rest(1) }
  if (asked) return { part: `question:${asked.key}`, property: rest(6) }
  if (inGroup) return { part: `group_heading:${inGroup.key}`, property: rest(4) }
  if (inSection) return { part: `section_heading:${inSection.key}`, property: rest(2) }
  return { part: 'order', property: rest(0) }
}
