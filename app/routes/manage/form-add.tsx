import { BackLink } from '#app/components/back-link.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { editorSaid } from '#app/components/editor-said.ts'
import { FormAdd, addTitle } from '#app/components/form-add.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { pieceKinds } from '#app/domain/form-edit.ts'
import { questionKinds } from '#app/domain/question.ts'
import { placeForNew, placesForNew, readNewPiece } from '#app/domain/new-piece.ts'
import { posted } from '#app/domain/read-words.ts'
import { readFields } from '#app/http/body.ts'
import { draftFor } from '#app/http/draft-for.ts'
import { found } from '#app/http/found.ts'
import { saveNewPiece } from '#app/http/save-new-piece.ts'
import { editorReply, typedOf } from '#app/http/editor-reply.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/form-add'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { id, title, locales, draft } = await draftFor({ request, context }, params.form)
  const { kind, within } = asked(request)
  const isThere = placeForNew(draft.definition, kind, within) !== undefined
  return { id, title, locales, kind, places: isThere ? undefined : placesForNew(draft.definition, kind) }
}

/** Adds it where its page meant it to stand, or, where that is gone, where it was chosen to stand instead. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await draftFor({ request, context }, params.form)
  const { definition } = form.draft
  const { kind, within } = asked(request)
  const fields = await readFields(request)
  const place = placeForNew(definition, kind, posted(fields, 'within') || within)
  const read = readNewPiece(kind, fields, { locales: form.locales, definition })
  const problems = [
    ...(place ? [] : [{ field: 'within', code: 'place_gone' } as const]),
    ...('problems' in read ? read.problems : []),
  ]
  if ('problems' in read || !place) return editorReply(problems, typedOf(fields))
  return saveNewPiece(form, { piece: read.piece, place, fields })
}

function asked(request: Request) {
  const { searchParams } = new URL(request.url)
  const kind = found(pieceKinds.find((it) => it === searchParams.get('kind')))
  return { kind, within: searchParams.get('within') }
}

export default function FormAddPage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, kind, locales, places } = loaderData
  const { problems, refusal, values = {} } = editorSaid(actionData)
  return (
    <>
      <title>{pageTitle(addTitle(kind), problems)}</title>
      <BackLink href={`/manage/forms/${id}/edit`} text={m.form_outline_title()} />
      <CaseProblems {...{ problems, refusal }} />
      <PageHeading caption={localized(title)}>{addTitle(kind)}</PageHeading>
      <FormAdd
        kind={kind}
        places={places}
        {...(kind === 'question' ? { kinds: questionKinds } : {})}
        setting={{ locales, problems, values }}
      />
    </>
  )
}
