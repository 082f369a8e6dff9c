import { BackLink } from '#app/components/back-link.tsx'
import { FormDifferences } from '#app/components/form-differences.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { emptyForm } from '#app/domain/form-draft.ts'
import { diffForms } from '#app/domain/form-diff.ts'
import { versionFor } from '#app/http/version-for.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findFormVersion } from '#db/form.ts'

import type { Route } from './+types/form-version-changes'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { form, personId, number, definition } = await versionFor(context, params)
  const asked = Number(new URL(request.url).searchParams.get('from'))
  const earlier = form.versions.map((it) => it.number).filter((it) => it < number)
  const from = earlier.find((it) => it === asked) ?? earlier[0]
  const before = from === undefined ? undefined : await findFormVersion(personId, form.id, from)
  return {
    form: { id: form.id, title: form.title },
    number,
    from,
    earlier,
    before: before?.definition ?? emptyForm,
    after: definition,
  }
}

export default function FormVersionChangesPage({ loaderData }: Route.ComponentProps) {
  const { form, number, from, earlier, before, after } = loaderData
  return (
    <>
      <title>{pageTitle(m.form_diff_title({ number }))}</title>
      <BackLink href={`/manage/forms/${form.id}`} text={localized(form.title)} />
      <PageHeading caption={localized(form.title)}>{m.form_diff_title({ number })}</PageHeading>
      <FormDifferences diff={diffForms(before, after)} {...{ from, earlier, before, after }} />
    </>
  )
}
