import { data } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { editorSaid } from '#app/components/editor-said.ts'
import { FormSaid } from '#app/components/form-said.tsx'
import { FormTranslation } from '#app/components/form-translation.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { findPart } from '#app/domain/form-part.ts'
import { isMissing, textsOf, translated } from '#app/domain/form-texts.ts'
import { readFields } from '#app/http/body.ts'
import { draftFor } from '#app/http/draft-for.ts'
import { editorReply, typedOf } from '#app/http/editor-reply.ts'
import { saveDraft } from '#app/http/save-draft.ts'
import { languagesAsked, partPosted, translationOf, translationProblems } from '#app/http/translation.ts'
import { m } from '#app/messages/compiled/messages.js'
import { baseOf } from '#db/form-draft.ts'

import type { Route } from './+types/form-translate'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { id, title, timeZone, locales, draft } = await draftFor({ request, context }, params.form)
  const { definition } = draft
  const { from, to, isOnlyMissing, done } = languagesAsked(request, locales)
  const texts = textsOf(definition).filter(({ text }) => !isOnlyMissing || isMissing(text, to))
  const parts = [...new Set(texts.map(({ part }) => part))].map((part) => ({
    part,
    base: baseOf(findPart(definition, part)),
    texts: texts.filter((it) => it.part === part),
  }))
  return { form: { id, title, timeZone }, definition, locales, from, to, isOnlyMissing, parts, done }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id, writer, locales, draft } = await draftFor({ request, context }, params.form)
  const { to, search } = languagesAsked(request, locales)
  const fields = await readFields(request)
  const part = partPosted(fields)
  if (!part) throw data(null, { status: 400 })
  const translation = translationOf(fields, { part, texts: textsOf(draft.definition), locale: to })
  const problems = translationProblems(translation)
  if (problems.length > 0) return editorReply(problems, typedOf(fields))
  return saveDraft({
    ...{ writer, formId: id, part, fields },
    change: (it) => translated(it, translation),
    mine: translation.words,
    done: () => `/manage/forms/${id}/translate?${search}&done=saved#${part}`,
  })
}

export default function FormTranslatePage({ loaderData, actionData }: Route.ComponentProps) {
  const { form, done } = loaderData
  const said = editorSaid(actionData)
  return (
    <>
      <title>{pageTitle(m.form_translate(), said.problems)}</title>
      <BackLink href={`/manage/forms/${form.id}`} text={localized(form.title)} />
      <CaseProblems problems={said.problems} refusal={said.refusal} />
      {!actionData && <FormSaid done={done} change={null} />}
      <PageHeading caption={localized(form.title)}>{m.form_translate()}</PageHeading>
      <FormTranslation {...loaderData} said={said} />
    </>
  )
}
