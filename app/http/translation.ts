import { type FormText, type Translation, textField } from '#app/domain/form-texts.ts'
import type { FormPart } from '#app/domain/form-part.ts'
import type { EditorProblem } from '#app/domain/editor-problem.ts'
import { longestPassage } from '#app/domain/question-property.ts'
import { posted } from '#app/domain/read-words.ts'

/** From which of the funder's languages into which, and whether only what is missing is shown. */
export function languagesAsked(request: Request, locales: readonly string[]) {
  const { searchParams } = new URL(request.url)
  const [from = '', ...others] = locales
  const to = others.find((it) => it === searchParams.get('to')) ?? others[0] ?? from
  const isOnlyMissing = searchParams.get('missing') === '1'
  const search = new URLSearchParams({ to, ...(isOnlyMissing ? { missing: '1' } : {}) }).toString()
  return { from, to, isOnlyMissing, search, done: searchParams.get('done') }
}

/** The part of the form whose words were posted; nothing where no such part can be. */
export function partPosted(fields: FormData): FormPart | undefined {
  const [part, kind = 'rules', key = ''] =
    /^(?:rules|(section_heading|group_heading|question):([a-z][a-z0-9_]*))$/.exec(posted(fields, 'part')) ??
    []
  if (part === undefined) return undefined
  return kind === 'section_heading' || kind === 'group_heading' || kind === 'question'
    ? `${kind}:${key}`
    : 'rules'
}

/** The words of one part as they were posted, of those texts that it still has. */
export function translationOf(
  fields: FormData,
  { part, texts, locale }: { part: FormPart; texts: readonly FormText[]; locale: string },
): Translation {
  const asked = texts.filter((it) => it.part === part && fields.has(textField(it)))
  const words = Object.fromEntries(asked.map((it) => [it.name, posted(fields, textField(it))]))
  return { part, locale, words }
}

/** Which of the posted words are more than a page can show. */
export function translationProblems({ part, words }: Translation): EditorProblem[] {
  return Object.entries(words)
    .filter(([, text]) => text.length > longestPassage)
    .map(([name]) => ({ field: textField({ part, name }), code: 'too_long', facts: { max: longestPassage } }))
}
