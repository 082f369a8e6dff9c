import { data } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { FormSaid } from '#app/components/form-said.tsx'
import { FormTranslation } from '#app/components/form-translation.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { findPart } from '#app/domain/form-part.ts'
import { isMissing, textsOf, translated } from '#app/domain/form-texts.ts'
import { posted } from '#app/domain/read-property.ts'
import { readFields } from '#app/http/body.ts'
import { draftFor } from '#app/http/draft-for.ts'
import { typedOf } from '#app/http/editor-reply.ts'
import { saveDraft } from '#app/http/save-draft.ts'
import { languagesAsked, translationOf } from '#app/http/translation.ts'
import { m } from '#app/messages/compiled/messages.js'
import { baseOf } from '#db/form-draft.ts'

import type { Route } from './+types/form-translate'

export const shouldRevalidate = () => true

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { id, title, timeZone, locales, draft } = await draftFor(context, params.form)
  const { from, to, isOnlyMissing, done } = languagesAsked(request, locales)
  const texts = textsOf(draft.definition).filter(({ text }) => !isOnlyMissing || isMissing(text, to))
  const parts = [...new Set(texts.map(({ part }) => part))].map((part) => ({
    part,
    base: baseOf(findPart(draft.definition, part)),
    texts: texts.filter((it) => it.part === part),
  }))
  return {
    form: { id, title, timeZone },
    definition: draft.definition,
    locales,
    from,
    to,
    isOnlyMissing,
    parts,
    done,
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id, personId, locales, draft } = await draftFor(context, params.form)
  const { to, search } = languagesAsked(request, locales)
  const fields = await readFields(request)
  const translation = translationOf(fields, textsOf(draft.definition), to)
  if (!translation) throw data(null, { status: 400 })
  return saveDraft({
    ...{ personId, formId: id, part: translation.part, base: posted(fields, 'base'), typed: typedOf(fields) },
    change: (it) => translated(it, translation),
    done: () => `/manage/forms/${id}/translate?${search}&done=saved#${translation.part}`,
  })
}

export default function FormTranslatePage({ loaderData, actionData }: Route.ComponentProps) {
  const { form, done } = loaderData
  return (
    <>
      <title>{pageTitle(m.form_translate())}</title>
      <BackLink href={`/manage/forms/${form.id}`} text={localized(form.title)} />
      <CaseProblems refusal={actionData && 'refusal' in actionData ? actionData.refusal : undefined} />
      {!actionData && <FormSaid done={done} change={null} />}
      <PageHeading caption={localized(form.title)}>{m.form_translate()}</PageHeading>
      <FormTranslation
        {...loaderData}
        typed={actionData?.values}
        conflict={actionData && 'conflict' in actionData ? actionData.conflict : undefined}
      />
    </>
  )
}
