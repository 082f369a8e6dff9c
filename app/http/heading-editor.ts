import type { RouterContextProvider } from 'react-router'

import { type FormDefinition, findGroup } from '#app/domain/form.ts'
import { type Heading, changeHeading, putPiece } from '#app/domain/form-edit.ts'
import { findPart, findSection, placeOf } from '#app/domain/form-part.ts'
import type { EditorProblem } from '#app/domain/editor-problem.ts'
import { readWords, tooLong } from '#app/domain/read-words.ts'
import { baseOf } from '#db/form-draft.ts'

import { draftFor } from './draft-for.ts'
import { found } from './found.ts'

type Address = { form: string; piece: string; key: string }
type HeadingKind = 'section' | 'group'

/** The words over a section or page of a draft; `heading` is nothing where somebody took it away. */
export async function headingFor(
  asking: { request: Request; context: Readonly<RouterContextProvider> },
  { form: id, piece, key }: Address,
) {
  const { draft, locales, writer, ...form } = await draftFor(asking, id)
  const kind = found((['section', 'group'] as const).find((it) => it === piece))
  const { definition } = draft
  const heading: Heading | undefined =
    kind === 'section' ? findSection(definition, key) : findGroup(definition, key)?.group
  return {
    writer,
    form,
    kind,
    locales,
    heading: heading && { title: heading.title, intro: heading.intro },
    base: baseOf(findPart(definition, `${kind}_heading:${key}`)),
    within: placeOf(definition, `${kind}:${key}`)?.within ?? null,
    whole: baseOf(findPart(definition, `${kind}:${key}`)),
    order: baseOf(findPart(definition, 'order')),
    definition,
  }
}

type Posted = { fields: FormData; locales: readonly string[]; heading: Heading | undefined }

/** The words over a section or page as they were posted, or what is wrong with them. Missing ones are told before publishing. */
export function readHeading({
  fields,
  locales,
  heading,
}: Posted): { heading: Heading } | { problems: EditorProblem[] } {
  const problems = [
    ...tooLong(fields, 'title', { locales, isLong: false }),
    ...tooLong(fields, 'intro', { locales, isLong: true }),
  ]
  if (problems.length > 0) return { problems }
  const title = readWords(fields, 'title', { locales, before: heading?.title, isOptional: false }) ?? {}
  const intro = readWords(fields, 'intro', { locales, before: heading?.intro, isOptional: true })
  return { heading: { title, intro } }
}

/** The draft with other words over this section or page; where it is gone, it is put back empty where it stood. */
export function withHeading(kind: HeadingKind, key: string, { title, intro }: Heading, within: string) {
  const place = { within: within || null, at: Infinity }
  const isThere = (it: FormDefinition) => findPart(it, `${kind}:${key}`) !== undefined
  return (definition: FormDefinition): FormDefinition => {
    if (isThere(definition)) return changeHeading(definition, kind, key, { title, intro })
    if (kind === 'section')
      return putPiece(definition, { kind, it: { key, title, intro, groups: [] } }, place)
    return putPiece(definition, { kind, it: { key, title, intro, questions: [] } }, place)
  }
}
