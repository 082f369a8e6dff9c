import { z } from 'zod'

import { expression } from '#app/domain/expression.ts'
import type { FormDefinition } from '#app/domain/form.ts'
import { isPlain } from '#app/domain/plain-value.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { expressionWords } from './expression-words.ts'
import { formatExactly } from './format.ts'

const words = z.record(z.string(), z.string())

/** What stands under a property of a question, in words: texts in each language, lists by their labels, conditions as sentences. */
export function propertyValueWords(value: unknown, definition: FormDefinition): string {
  if (value === undefined || value === null) return m.form_value_none()
  if (typeof value === 'boolean') return value ? m.words_yes() : m.words_no()
  if (typeof value === 'number') return formatExactly(value, getLocale())
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map((it: unknown) => itemWords(it, definition)).join('; ')
  const condition = expression.safeParse(value).data
  if (condition) return expressionWords(condition, definition)
  const text = words.safeParse(value).data
  return text ? textWords(text) : JSON.stringify(value)
}

/** A thing of a list by its label, and by what else it says. */
function itemWords(it: unknown, definition: FormDefinition): string {
  if (!isPlain(it)) return propertyValueWords(it, definition)
  const { label, key, value, ...rest } = it
  const named = words.safeParse(label).data
  const name = named ? textWords(named) : String(key ?? value)
  const others: unknown[] = [...Object.values(rest), ...(isPlain(value) ? [value] : [])]
  const more = others
    .filter((part) => typeof part !== 'string' && part !== undefined && part !== false)
    .map((part) => propertyValueWords(part, definition))
  return more.length > 0 ? `${name} (${more.join(', ')})` : name
}

function textWords(text: Record<string, string>): string {
  const entries = Object.entries(text).filter(([, said]) => said !== '')
  if (entries.length === 0) return m.form_value_none()
  const only = entries.length === 1 ? entries[0] : undefined
  return only ? `«${only[1]}»` : entries.map(([locale, said]) => `${locale}: «${said}»`).join(' · ')
}
