import { BackLink } from '#app/components/back-link.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { DraftConflict } from '#app/components/draft-conflict.tsx'
import { editorSaid } from '#app/components/editor-said.ts'
import { FormOutline } from '#app/components/form-outline.tsx'
import { FormSaid } from '#app/components/form-said.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { type FormPart, findPart, piecesOf } from '#app/domain/form-part.ts'
import { readFields } from '#app/http/body.ts'
import { draftFor } from '#app/http/draft-for.ts'
import { saveOutline } from '#app/http/save-outline.ts'
import { m } from '#app/messages/compiled/messages.js'
import { baseOf } from '#db/form-draft.ts'

import type { Route } from './+types/form-edit'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { id, title, timeZone, draft } = await draftFor({ request, context }, params.form)
  const { definition, number } = draft
  const { searchParams } = new URL(request.url)
  const base = (part: FormPart) => baseOf(findPart(definition, part))
  return {
    form: { id, title, timeZone, number },
    definition,
    order: base('order'),
    bases: Object.fromEntries(piecesOf(definition).map((piece) => [piece, base(piece)])),
    done: searchParams.get('done'),
    change: searchParams.get('change'),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return saveOutline(await draftFor({ request, context }, params.form), await readFields(request))
}

export default function FormEditPage({ loaderData, actionData }: Route.ComponentProps) {
  const { form, definition, order, bases, done, change } = loaderData
  const { conflict, refusal } = editorSaid(actionData)
  return (
    <>
      <title>{pageTitle(m.form_outline_title())}</title>
      <BackLink href={`/manage/forms/${form.id}`} text={localized(form.title)} />
      <CaseProblems refusal={refusal} />
      {conflict && (
        <DraftConflict
          {...{ conflict, definition }}
          timeZone={form.timeZone}
          theirs={definition}
          outlineHref="?"
        >
          <p>{m.form_conflict_order()}</p>
        </DraftConflict>
      )}
      {!actionData && <FormSaid {...{ done, change }} />}
      <PageHeading caption={localized(form.title)}>{m.form_outline_title()}</PageHeading>
      <FormOutline formId={form.id} {...{ definition, order, bases }} />
    </>
  )
}
