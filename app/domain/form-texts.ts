import { z } from 'zod'

import { type FormDefinition, type QuestionGroup, type Section, findGroup } from './form.ts'
import { draftQuestion } from './form-draft.ts'
import { changeHeading, changeQuestion } from './form-edit.ts'
import { type FormPart, findSection } from './form-part.ts'
import type { Question } from './question.ts'
import { type LocalizedText, textIn } from './text.ts'

/** One text of a form: within which part, under which name there, and what it says in each language. */
export type FormText = { part: FormPart; name: string; text: LocalizedText }

/** The field of a text where the whole form is translated: parts have texts of the same name. */
export function textField({ part, name }: Pick<FormText, 'part' | 'name'>): string {
  return `text:${part}:${name}`
}

/** Every text of a form in the order of its pages, that of a part together. */
export function textsOf(definition: FormDefinition): FormText[] {
  const texts = definition.sections.flatMap((section) => [
    ...headingTexts(`section_heading:${section.key}`, section),
    ...section.groups.flatMap((group) => [
      ...headingTexts(`group_heading:${group.key}`, group),
      ...group.questions.flatMap(questionTexts),
    ]),
  ])
  const rules = definition.rules.map(({ key, message }): FormText => ({
    part: 'rules',
    name: key,
    text: message,
  }))
  return [...texts, ...rules]
}

/** How many texts of a form lack words in each language. */
export function missingTexts(definition: FormDefinition, locales: readonly string[]): Record<string, number> {
  const texts = textsOf(definition)
  return Object.fromEntries(
    locales.map((locale) => [locale, texts.filter(({ text }) => isMissing(text, locale)).length]),
  )
}

/** Whether a text that says something lacks words in this language. */
export function isMissing(text: LocalizedText, locale: string): boolean {
  return (text[locale] ?? '').trim() === '' && Object.values(text).some((words) => words.trim() !== '')
}

/** The question with its texts in one language alone, each in whichever it has where it lacks that one. */
export function inOneLanguage(question: Question, locale: string): Question {
  return draftQuestion.parse(translatedWithin(question, '', (text) => ({ [locale]: textIn(text, locale) })))
}

function headingTexts(part: FormPart, { title, intro }: Section | QuestionGroup): FormText[] {
  return [{ part, name: 'title', text: title }, ...(intro ? [{ part, name: 'intro', text: intro }] : [])]
}

function questionTexts(question: Question): FormText[] {
  const part: FormPart = `question:${question.key}`
  return textsWithin(question, '').map(({ name, text }) => ({ part, name, text }))
}

/** The texts anywhere in a piece of a form, by their paths in it; conditions and sums say nothing to be read. */
function textsWithin(it: unknown, path: string): { name: string; text: LocalizedText }[] {
  if (typeof it !== 'object' || it === null || 'op' in it) return []
  const words = worded.safeParse(it).data
  if (words && path !== '') return [{ name: path, text: words }]
  return Object.entries(it).flatMap(([key, inner]: [string, unknown]) =>
    textsWithin(inner, path === '' ? key : `${path}.${key}`),
  )
}

const worded = z.record(z.string(), z.string()).refine((words) => Object.keys(words).length > 0)

/** New words of one part in one language, by the names of its texts. */
export type Translation = { part: FormPart; locale: string; words: Readonly<Record<string, string>> }

/** The draft with the words of one part in one language; empty words take the translation away. */
export function translated(definition: FormDefinition, { part, locale, words }: Translation): FormDefinition {
  const [kind, key = ''] = part.split(':')
  const say = (text: LocalizedText, name: string) => withWords(text, locale, words[name])
  switch (kind) {
    case 'question':
      return changeQuestion(definition, key, (it) => draftQuestion.parse(translatedWithin(it, '', say)))
    case 'section_heading':
    case 'group_heading':
      return changeHeadings(definition, kind === 'section_heading' ? 'section' : 'group', key, say)
    case 'rules':
      return {
        ...definition,
        rules: definition.rules.map((it) => ({ ...it, message: say(it.message, it.key) })),
      }
    default:
      return definition
  }
}

type Say = (text: LocalizedText, name: string) => LocalizedText

function changeHeadings(definition: FormDefinition, kind: 'section' | 'group', key: string, say: Say) {
  const heading = kind === 'section' ? findSection(definition, key) : findGroup(definition, key)?.group
  if (!heading) return definition
  const { title, intro } = heading
  return changeHeading(definition, kind, key, {
    title: say(title, 'title'),
    ...(intro && { intro: say(intro, 'intro') }),
  })
}

/** Walks as `textsWithin` does, and gives each text it finds other words. */
function translatedWithin(it: unknown, path: string, say: Say): unknown {
  if (typeof it !== 'object' || it === null || 'op' in it) return it
  const at = (key: string | number) => (path === '' ? String(key) : `${path}.${key}`)
  if (Array.isArray(it)) return it.map((inner: unknown, index) => translatedWithin(inner, at(index), say))
  const words = worded.safeParse(it).data
  if (words && path !== '') return say(words, path)
  return Object.fromEntries(
    Object.entries(it).map(([key, inner]: [string, unknown]) => [key, translatedWithin(inner, at(key), say)]),
  )
}

function withWords(text: LocalizedText, locale: string, words: string | undefined): LocalizedText {
  if (words === undefined) return text
  const { [locale]: _, ...others } = text
  return words === '' ? others : { ...others, [locale]: words }
}
