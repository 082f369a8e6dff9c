import { type FormText, type Translation, textField } from '#app/domain/form-texts.ts'
import { posted } from '#app/domain/read-property.ts'

/** From which of the funder's languages into which, and whether only what is missing is shown. */
export function languagesAsked(request: Request, locales: readonly string[]) {
  const { searchParams } = new URL(request.url)
  const [from = '', ...others] = locales
  const to = others.find((it) => it === searchParams.get('to')) ?? others[0] ?? from
  const isOnlyMissing = searchParams.get('missing') === '1'
  const search = new URLSearchParams({ to, ...(isOnlyMissing ? { missing: '1' } : {}) }).toString()
  return { from, to, isOnlyMissing, search, done: searchParams.get('done') }
}

/** The words of one part as they were posted; nothing where the draft has no such part any more. */
export function translationOf(
  fields: FormData,
  texts: readonly FormText[],
  locale: string,
): Translation | undefined {
  const own = texts.filter(({ part }) => part === posted(fields, 'part'))
  const [first] = own
  const asked = own.filter((it) => fields.has(textField(it)))
  const words = Object.fromEntries(asked.map((it) => [it.name, posted(fields, textField(it))]))
  return first && { part: first.part, locale, words }
}
