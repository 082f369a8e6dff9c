import { z } from 'zod'
import { noticeTemplates, type NoticeTemplate } from './notice.ts'

const general = ['funder', 'recipient'] as const
const ofApplication = ['reference', 'title', 'organization', 'call'] as const

/** The names that may stand in braces in a letter's own wording, such as `{title}`. */
export function wordingVariables(template: NoticeTemplate): readonly string[] {
  const facts = noticeTemplates[template].facts.shape
  if (!('application' in facts)) return general
  const application = ofApplication.filter((name) => name in facts.application.shape)
  return [...general, ...application, ...('amount' in facts ? ['amount'] : [])]
}

/** Accepts a wording only if every variable in it exists, and its subject keeps the application's reference. */
export function wordingInput(template: NoticeTemplate) {
  const known = wordingVariables(template)
  const text = z.string().trim().min(1)
  const guarded = text.refine((words) => variablesIn(words).every((name) => known.includes(name)), {
    error: 'unknown-variable',
  })
  const subject = guarded.refine((words) => !known.includes('reference') || words.includes('{reference}'), {
    error: 'reference-missing',
  })
  return z.strictObject({ subject: subject.optional(), introduction: guarded.optional() })
}

/** Puts values in the places of `{name}`; throws on a name without a value, since a letter must never be sent with a hole. */
export function fillWording(words: string, values: Readonly<Record<string, string>>): string {
  return words.replaceAll(/\{([^{}]*)\}/g, (_, name: string) => {
    const value = values[name.trim()]
    if (value === undefined) throw new RangeError(`no value for {${name}} in a letter's wording`)
    return value
  })
}

function variablesIn(words: string): string[] {
  return Array.from(words.matchAll(/\{([^{}]*)\}/g), ([, name = '']) => name.trim())
}
