import { BackLink } from '#app/components/back-link.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { DraftConflict } from '#app/components/draft-conflict.tsx'
import { editorSaid } from '#app/components/editor-said.ts'
import { FormRules } from '#app/components/form-rules.tsx'
import { FormSaid } from '#app/components/form-said.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { findPart } from '#app/domain/form-part.ts'
import { posted } from '#app/domain/read-words.ts'
import { readRequested, withoutRule } from '#app/domain/rule-edit.ts'
import { readFields } from '#app/http/body.ts'
import { draftFor } from '#app/http/draft-for.ts'
import { editorReply, typedOf } from '#app/http/editor-reply.ts'
import { saveDraft } from '#app/http/save-draft.ts'
import { m } from '#app/messages/compiled/messages.js'
import { baseOf } from '#db/form-draft.ts'

import type { Route } from './+types/form-rules'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { id, title, timeZone, draft } = await draftFor({ request, context }, params.form)
  const base = baseOf(findPart(draft.definition, 'rules'))
  const done = new URL(request.url).searchParams.get('done')
  return { form: { id, title, timeZone }, base, definition: draft.definition, done }
}

/** Takes a rule away, or says how much is asked for. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { id, writer, draft } = await draftFor({ request, context }, params.form)
  const fields = await readFields(request)
  const done = () => `/manage/forms/${id}/edit/rules?done=saved`
  const edit = { writer, formId: id, part: 'rules', fields, done } as const
  const removed = posted(fields, 'remove')
  if (removed !== '') return saveDraft({ ...edit, change: withoutRule(removed) })

  const read = readRequested(fields, draft.definition)
  if ('problems' in read) return editorReply(read.problems, typedOf(fields))
  return saveDraft({ ...edit, change: (it) => ({ ...it, ...read }), mine: read })
}

export default function FormRulesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { form, definition, base, done } = loaderData
  const { problems, values, conflict, refusal } = editorSaid(actionData)
  return (
    <>
      <title>{pageTitle(m.form_rules_title(), problems)}</title>
      <BackLink href={`/manage/forms/${form.id}/edit`} text={m.form_outline_title()} />
      <CaseProblems {...{ problems, refusal }} />
      {conflict && (
        <DraftConflict
          {...{ conflict, definition }}
          timeZone={form.timeZone}
          theirs={{ requested: definition.requested }}
          outlineHref="?"
          formId={conflict.mine ? 'requested-form' : undefined}
        />
      )}
      {!actionData && <FormSaid done={done} change={null} />}
      <PageHeading caption={localized(form.title)}>{m.form_rules_title()}</PageHeading>
      <FormRules formId={form.id} {...{ definition, base, problems, values }} />
    </>
  )
}
