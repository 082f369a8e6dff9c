import { z } from 'zod'

import { m } from '#app/messages/compiled/messages.js'

import { localized } from './localized.ts'

/** What was written down of a change: of which part, what stood there before, and what after. */
export type WrittenChange = { number: number; part: string; before: unknown; after: unknown }

type Say = (facts: { name: string; number: number }) => string
type Ways = { added?: Say; changed: Say; removed?: Say }

const ways: Readonly<Record<string, Ways>> = {
  section: {
    added: m.form_change_section_added,
    changed: m.form_change_section,
    removed: m.form_change_section_removed,
  },
  section_heading: { changed: m.form_change_section },
  group: {
    added: m.form_change_group_added,
    changed: m.form_change_group,
    removed: m.form_change_group_removed,
  },
  group_heading: { changed: m.form_change_group },
  question: {
    added: m.form_change_question_added,
    changed: m.form_change_question,
    removed: m.form_change_question_removed,
  },
  order: { changed: m.form_change_order },
  rules: { changed: m.form_change_rules },
  whole: { changed: m.form_change_whole },
}

const ofDraft: Readonly<Record<string, Say>> = {
  started: m.form_change_started,
  published: m.form_change_published,
  discarded: m.form_change_discarded,
}

/** A change of a draft in one line. */
export function formChangeWords({ number, part, before, after }: WrittenChange): string {
  if (part === 'draft') return (ofDraft[String(after)] ?? m.form_change_whole)({ number, name: '' })
  const [kind = '', key = ''] = part.split(':')
  const way: Ways = ways[kind] ?? { changed: m.form_change_whole }
  const name = nameOf(after) ?? nameOf(before) ?? key
  if (before === null) return (way.added ?? way.changed)({ name, number })
  return (after === null ? (way.removed ?? way.changed) : way.changed)({ name, number })
}

const text = z.record(z.string(), z.string())
const named = z.union([z.object({ label: text }), z.object({ title: text })])

function nameOf(it: unknown): string | undefined {
  const words = named.safeParse(it).data
  if (!words) return undefined
  return localized('label' in words ? words.label : words.title) || undefined
}
