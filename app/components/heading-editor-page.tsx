import type { FormDefinition } from '#app/domain/form.ts'
import { wordFields } from '#app/domain/question-fields.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import type { Typed } from '#app/domain/typed-list.ts'
import { m } from '#app/messages/compiled/messages.js'

import { BackLink } from './back-link.tsx'
import { Button } from './button.tsx'
import { CaseProblems } from './case-problems.tsx'
import { DraftConflict } from './draft-conflict.tsx'
import type { EditorSaid } from './editor-said.ts'
import { EmptyState } from './empty-state.tsx'
import { localized } from './localized.ts'
import { PageHeading } from './page-heading.tsx'
import { PieceMoves } from './piece-moves.tsx'
import { typedIn } from './typed.ts'
import { WordsField } from './words-field.tsx'

type HeadingEditorPageProps = EditorSaid & {
  form: { id: string; title: LocalizedText; timeZone: string }
  kind: 'section' | 'group'
  heading: { title: LocalizedText; intro?: LocalizedText | undefined } | undefined
  asked: string
  locales: readonly string[]
  base: string
  within: string | null
  /** The states of the whole section or page, and of the form's order. */
  whole: string
  order: string
  definition: FormDefinition
}

/** The page of the words over a section or a page, and of what is done with the whole of it. */
export function HeadingEditorPage(page: HeadingEditorPageProps) {
  const { form, kind, heading, asked, definition, problems, conflict, refusal, values } = page
  const outline = `/manage/forms/${form.id}/edit`
  return (
    <>
      <BackLink href={outline} text={m.form_outline_title()} />
      <CaseProblems {...{ problems, refusal }} />
      {conflict && (
        <DraftConflict
          {...{ conflict, definition }}
          timeZone={form.timeZone}
          theirs={heading}
          outlineHref={outline}
          formId="editor"
        />
      )}
      {heading || values ? (
        <>
          <PageHeading caption={heading ? localized(heading.title) : asked}>
            {kind === 'section' ? m.form_section_edit() : m.form_group_edit()}
          </PageHeading>
          <HeadingForm {...page} />
        </>
      ) : (
        <EmptyState title={m.form_question_gone()}>
          <p>{m.form_question_gone_text()}</p>
        </EmptyState>
      )}
      {heading && (
        <PieceMoves
          formId={form.id}
          piece={{ kind, key: asked }}
          {...{ definition }}
          within={page.within}
          base={page.whole}
          order={page.order}
        />
      )}
    </>
  )
}

function HeadingForm({ kind, heading, locales, base, within, problems, ...page }: HeadingEditorPageProps) {
  const values = page.values ?? headingFields(heading)
  const setting = { locales, problems, values }
  const isSection = kind === 'section'
  return (
    <form id="editor" method="post" className="minka-reading" noValidate>
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name="within" value={within ?? typedIn(values, 'within')} />
      <WordsField
        name="title"
        label={isSection ? m.form_section_title() : m.form_group_title()}
        setting={setting}
      />
      <WordsField name="intro" label={m.property_intro()} optional isLong setting={setting} />
      <Button>{m.form_save()}</Button>
    </form>
  )
}

function headingFields(heading: HeadingEditorPageProps['heading']): Typed {
  return Object.fromEntries([...wordFields('title', heading?.title), ...wordFields('intro', heading?.intro)])
}
