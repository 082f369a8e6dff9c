import { data } from 'react-router'

import { editorSaid } from '#app/components/editor-said.ts'
import { pageTitle } from '#app/components/page-title.ts'
import { QuestionEditorPage } from '#app/components/question-editor-page.tsx'
import { localized } from '#app/components/localized.ts'
import { posted } from '#app/domain/read-words.ts'
import { readQuestion } from '#app/domain/read-question.ts'
import { movedList } from '#app/domain/typed-list.ts'
import { readFields } from '#app/http/body.ts'
import { type EditorReply, editorReply, typedOf } from '#app/http/editor-reply.ts'
import { questionFor, questionOfPost, withQuestion } from '#app/http/question-editor.ts'
import { saveDraft } from '#app/http/save-draft.ts'

import type { Route } from './+types/form-question'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { writer: _, ...editor } = await questionFor({ request, context }, params)
  return data(editor, { status: editor.question ? 200 : 404 })
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { writer, form, question: stands, setting } = await questionFor({ request, context }, params)
  const fields = await readFields(request)
  const values = typedOf(fields)
  const moved = movedList(values)
  if (moved) return data<EditorReply>({ values: moved })

  const read = readQuestion(questionOfPost(stands, params.question, fields), fields, setting)
  if ('problems' in read) return editorReply(read.problems, values)
  return saveDraft({
    ...{ writer, formId: form.id, fields },
    part: `question:${params.question}`,
    change: withQuestion(params.question, read.question, posted(fields, 'within')),
    mine: read.question,
    done: () => `/manage/forms/${form.id}/edit?done=saved#question-${read.question.key}`,
  })
}

export default function FormQuestionPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const said = editorSaid(actionData)
  const { question } = loaderData
  return (
    <>
      <title>{pageTitle(question ? localized(question.label) : params.question, said.problems)}</title>
      <QuestionEditorPage {...loaderData} {...said} asked={params.question} />
    </>
  )
}
