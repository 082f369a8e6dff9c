import { wordFields } from '#app/domain/question-fields.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import type { Typed } from '#app/domain/typed-list.ts'
import { m } from '#app/messages/compiled/messages.js'

import { BackLink } from './back-link.tsx'
import { Button } from './button.tsx'
import { CaseProblems } from './case-problems.tsx'
import { DraftConflict } from './draft-conflict.tsx'
import { EmptyState } from './empty-state.tsx'
import { localized } from './localized.ts'
import { PageHeading } from './page-heading.tsx'
import { WordsField } from './words-field.tsx'

type HeadingEditorPageProps = {
  form: { id: string; title: LocalizedText; timeZone: string }
  kind: 'section' | 'group'
  heading: { title: LocalizedText; intro?: LocalizedText | undefined } | undefined
  asked: string
  locales: readonly string[]
  base: string
  within: string | null
  values: Typed | undefined
  conflict: { by: string; at: Date } | undefined
  refusal: string | undefined
}

/** The page of the words over a section or a page. */
export function HeadingEditorPage(page: HeadingEditorPageProps) {
  const { form, kind, heading, asked, locales, base, within, conflict, refusal } = page
  const outline = `/manage/forms/${form.id}/edit`
  if (!heading && !page.values)
    return (
      <EmptyState title={m.form_question_gone()}>
        <a className="govuk-link" href={outline}>
          {m.form_outline_title()}
        </a>
      </EmptyState>
    )
  const label = kind === 'section' ? m.form_section_title() : m.form_group_title()
  const setting = { locales, problems: [], values: page.values ?? headingFields(heading) }
  return (
    <>
      <BackLink href={outline} text={m.form_outline_title()} />
      <CaseProblems refusal={refusal} />
      {conflict && (
        <DraftConflict {...conflict} timeZone={form.timeZone} isGone={!heading} outlineHref={outline}>
          {heading && <p>«{localized(heading.title)}»</p>}
          {heading?.intro && <p>{localized(heading.intro)}</p>}
        </DraftConflict>
      )}
      <PageHeading caption={heading ? localized(heading.title) : asked}>
        {kind === 'section' ? m.form_section_edit() : m.form_group_edit()}
      </PageHeading>
      <form method="post" className="minka-reading">
        <input type="hidden" name="base" value={base} />
        <input type="hidden" name="within" value={within ?? ''} />
        <WordsField name="title" label={label} setting={setting} />
        <WordsField name="intro" label={m.property_intro()} optional isLong setting={setting} />
        <Button>{m.form_save()}</Button>
      </form>
    </>
  )
}

function headingFields(heading: HeadingEditorPageProps['heading']): Typed {
  return Object.fromEntries([...wordFields('title', heading?.title), ...wordFields('intro', heading?.intro)])
}
