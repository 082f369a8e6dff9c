import { z } from 'zod'

import { type FormDefinition, formParts } from './form.ts'
import { textsOf } from './form-texts.ts'
import { isPlain } from './plain-value.ts'
import { textIn } from './text.ts'

const worded = z.record(z.string(), z.string())

/** The languages in which any text of a form says something, those of its first text first. */
export function languagesOf(definition: FormDefinition): string[] {
  const spoken = textsOf(definition).flatMap(({ text }) => Object.keys(text).filter((locale) => text[locale]))
  return [...new Set(spoken)]
}

/**
 * The form saying in `page`, the language of a page, what it says in another: so that it can be read in a language that the
 * portal itself does not speak.
 */
export function formSpoken(definition: FormDefinition, language: string, page: string): FormDefinition {
  return language === page ? definition : formParts.parse(spoken(definition, language, page))
}

function spoken(it: unknown, language: string, page: string): unknown {
  if (Array.isArray(it)) return it.map((inner: unknown) => spoken(inner, language, page))
  if (!isPlain(it) || 'op' in it) return it
  const text = worded.safeParse(it).data
  if (text && Object.keys(text).length > 0) return { [page]: textIn(text, language) }
  return Object.fromEntries(
    Object.entries(it).map(([name, inner]) => [
      name,
      inner === undefined ? inner : spoken(inner, language, page),
    ]),
  )
}
