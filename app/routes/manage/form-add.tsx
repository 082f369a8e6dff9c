import { BackLink } from '#app/components/back-link.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { FormAdd, addTitle } from '#app/components/form-add.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { pieceKinds } from '#app/domain/form-edit.ts'
import { questionKinds } from '#app/domain/question.ts'
import { placeForNew, readNewPiece } from '#app/domain/new-piece.ts'
import { readFields } from '#app/http/body.ts'
import { draftFor } from '#app/http/draft-for.ts'
import { found } from '#app/http/found.ts'
import { saveNewPiece } from '#app/http/save-new-piece.ts'
import { editorReply, typedOf } from '#app/http/editor-reply.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/form-add'

export const shouldRevalidate = () => true

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { id, title, locales, draft } = await draftFor(context, params.form)
  const { kind, within } = asked(request)
  return { id, title, locales, kind, place: found(placeForNew(draft.definition, kind, within)) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await draftFor(context, params.form)
  const { kind, within } = asked(request)
  const place = found(placeForNew(form.draft.definition, kind, within))
  const fields = await readFields(request)
  const read = readNewPiece(kind, fields, { locales: form.locales, definition: form.draft.definition })
  if ('problems' in read) return editorReply(read.problems, typedOf(fields))
  return saveNewPiece(form, { piece: read.piece, place, typed: typedOf(fields) })
}

function asked(request: Request) {
  const { searchParams } = new URL(request.url)
  const kind = found(pieceKinds.find((it) => it === searchParams.get('kind')))
  return { kind, within: searchParams.get('within') }
}

export default function FormAddPage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, kind, locales } = loaderData
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  const values = actionData?.values ?? {}
  return (
    <>
      <title>{pageTitle(addTitle(kind), problems)}</title>
      <BackLink href={`/manage/forms/${id}/edit`} text={m.form_outline_title()} />
      <CaseProblems {...{ problems, refusal }} />
      <PageHeading caption={localized(title)}>{addTitle(kind)}</PageHeading>
      <FormAdd
        kind={kind}
        {...(kind === 'question' ? { kinds: questionKinds } : {})}
        setting={{ locales, problems, values }}
      />
    </>
  )
}
