import type { RouterContextProvider } from 'react-router'

import { type FormDefinition, findGroup } from '#app/domain/form.ts'
import { type Heading, changeHeading, putPiece } from '#app/domain/form-edit.ts'
import { findPart, findSection, placeOf } from '#app/domain/form-part.ts'
import { posted, readWords } from '#app/domain/read-property.ts'
import { baseOf } from '#db/form-draft.ts'

import { draftFor } from './draft-for.ts'
import { found } from './found.ts'

type Address = { form: string; piece: string; key: string }
type HeadingKind = 'section' | 'group'

/** The words over a section or page of a draft; `heading` is nothing where somebody took it away. */
export async function headingFor(
  context: Readonly<RouterContextProvider>,
  { form: id, piece, key }: Address,
) {
  const { draft, locales, personId, ...form } = await draftFor(context, id)
  const kind = found((['section', 'group'] as const).find((it) => it === piece))
  const { definition } = draft
  const heading: Heading | undefined =
    kind === 'section' ? findSection(definition, key) : findGroup(definition, key)?.group
  return {
    personId,
    form,
    kind,
    locales,
    heading: heading && { title: heading.title, intro: heading.intro },
    base: baseOf(findPart(definition, `${kind}_heading:${key}`)),
    within: placeOf(definition, `${kind}:${key}`)?.within ?? null,
    sections: definition.sections.map((it) => ({ key: it.key, title: it.title })),
  }
}

type Posted = { fields: FormData; locales: readonly string[]; heading: Heading | undefined }

/** The draft with other words over this section or page; where it is gone, it is put back empty. */
export function withHeading(kind: HeadingKind, key: string, { fields, locales, heading }: Posted) {
  const title = readWords(fields, 'title', { locales, before: heading?.title, isOptional: false }) ?? {}
  const intro = readWords(fields, 'intro', { locales, before: heading?.intro, isOptional: true })
  const place = { within: posted(fields, 'within') || null, at: Infinity }
  return (definition: FormDefinition): FormDefinition => {
    if (heading) return changeHeading(definition, kind, key, { title, intro })
    if (kind === 'section')
      return putPiece(definition, { kind, it: { key, title, intro, groups: [] } }, place)
    return putPiece(definition, { kind, it: { key, title, intro, questions: [] } }, place)
  }
}
