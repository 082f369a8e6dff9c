import { data } from 'react-router'

import { ConditionPage } from '#app/components/condition-page.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { changeQuestion } from '#app/domain/form-edit.ts'
import { expressionOf } from '#app/domain/condition.ts'
import { movedComparisons, readCondition } from '#app/domain/read-condition.ts'
import { posted } from '#app/domain/read-property.ts'
import { subjectsAbout } from '#app/domain/subject.ts'
import { readFields } from '#app/http/body.ts'
import { editorReply, typedOf } from '#app/http/editor-reply.ts'
import { found } from '#app/http/found.ts'
import { questionFor } from '#app/http/question-editor.ts'
import { saveDraft } from '#app/http/save-draft.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/form-condition'

const properties = ['visible', 'required'] as const

export const shouldRevalidate = () => true

export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId: _, ...editor } = await questionFor(context, params)
  const of = found(properties.find((it) => it === params.of))
  return data({ ...editor, of }, { status: editor.question ? 200 : 404 })
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId, form, setting } = await questionFor(context, params)
  const of = found(properties.find((it) => it === params.of))
  const fields = await readFields(request)
  const typed = typedOf(fields)
  const moved = movedComparisons(typed)
  if (moved) return { values: moved }

  const read = readCondition(fields, subjectsAbout(setting.definition, params.question))
  if ('problems' in read) return editorReply(read.problems, typed)
  const condition = expressionOf(read.condition)
  return saveDraft({
    personId,
    formId: form.id,
    part: `question:${params.question}`,
    base: posted(fields, 'base'),
    typed,
    change: (it) => changeQuestion(it, params.question, (question) => ({ ...question, [of]: condition })),
    done: () => `/manage/forms/${form.id}/edit/questions/${params.question}#${of}`,
  })
}

export default function FormConditionPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  return (
    <>
      <title>{pageTitle(m.form_condition_title(), problems)}</title>
      <ConditionPage
        {...loaderData}
        {...{ problems }}
        asked={params.question}
        values={actionData?.values}
        conflict={actionData && 'conflict' in actionData ? actionData.conflict : undefined}
        refusal={actionData && 'refusal' in actionData ? actionData.refusal : undefined}
      />
    </>
  )
}
