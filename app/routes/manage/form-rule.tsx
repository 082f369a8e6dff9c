import { editorSaid } from '#app/components/editor-said.ts'
import { pageTitle } from '#app/components/page-title.ts'
import { RulePage } from '#app/components/rule-page.tsx'
import { findPart } from '#app/domain/form-part.ts'
import { readRule, withRule } from '#app/domain/rule-edit.ts'
import { readFields } from '#app/http/body.ts'
import { draftFor } from '#app/http/draft-for.ts'
import { editorReply, typedOf } from '#app/http/editor-reply.ts'
import { saveDraft } from '#app/http/save-draft.ts'
import { m } from '#app/messages/compiled/messages.js'
import { baseOf } from '#db/form-draft.ts'

import type { Route } from './+types/form-rule'

/** A rule by its key; any other word, such as `new-rule`, is a new one. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { id, title, timeZone, locales, draft } = await draftFor({ request, context }, params.form)
  const { definition } = draft
  const base = baseOf(findPart(definition, 'rules'))
  const rule = definition.rules.find(({ key }) => key === params.rule)
  return { form: { id, title, timeZone }, locales, base, definition, rule }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id, writer, locales, draft } = await draftFor({ request, context }, params.form)
  const { definition } = draft
  const fields = await readFields(request)
  const before = definition.rules.find(({ key }) => key === params.rule)
  const read = readRule(before, fields, { definition, locales })
  if ('problems' in read) return editorReply(read.problems, typedOf(fields))
  return saveDraft({
    ...{ writer, formId: id, part: 'rules', fields },
    change: withRule(params.rule, read.rule),
    mine: read.rule,
    done: () => `/manage/forms/${id}/edit/rules?done=saved#${read.rule.key}`,
  })
}

export default function FormRulePage({ loaderData, actionData }: Route.ComponentProps) {
  const said = editorSaid(actionData)
  return (
    <>
      <title>{pageTitle(m.form_rule_title(), said.problems)}</title>
      <RulePage {...loaderData} {...said} />
    </>
  )
}
