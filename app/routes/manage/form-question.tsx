import { data } from 'react-router'

import { pageTitle } from '#app/components/page-title.ts'
import { QuestionEditorPage } from '#app/components/question-editor-page.tsx'
import { localized } from '#app/components/localized.ts'
import { posted } from '#app/domain/read-property.ts'
import { readQuestion } from '#app/domain/read-question.ts'
import { movedList } from '#app/domain/typed-list.ts'
import { readFields } from '#app/http/body.ts'
import { editorReply, typedOf } from '#app/http/editor-reply.ts'
import { questionFor, questionOfPost, withQuestion } from '#app/http/question-editor.ts'
import { saveDraft } from '#app/http/save-draft.ts'

import type { Route } from './+types/form-question'

export const shouldRevalidate = () => true

export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId: _, ...editor } = await questionFor(context, params)
  return data(editor, { status: editor.question ? 200 : 404 })
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId, form, question: stands, setting } = await questionFor(context, params)
  const fields = await readFields(request)
  const typed = typedOf(fields)
  const moved = movedList(typed)
  if (moved) return { values: moved }

  const read = readQuestion(questionOfPost(stands, params.question, fields), fields, setting)
  if ('problems' in read) return editorReply(read.problems, typed)
  return saveDraft({
    personId,
    formId: form.id,
    part: `question:${params.question}`,
    base: posted(fields, 'base'),
    typed,
    change: withQuestion(params.question, read.question, posted(fields, 'within')),
    done: () => `/manage/forms/${form.id}/edit?done=saved#question-${read.question.key}`,
  })
}

export default function FormQuestionPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const { question } = loaderData
  return (
    <>
      <title>{pageTitle(question ? localized(question.label) : params.question, problems)}</title>
      <QuestionEditorPage
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
