import { BackLink } from '#app/components/back-link.tsx'
import { FormPages } from '#app/components/form-pages.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { versionFor } from '#app/http/version-for.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/form-version'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { form, number, isDraft, definition } = await versionFor(context, params)
  return { id: form.id, title: form.title, number, isDraft, definition }
}

export default function FormVersionPage({ loaderData }: Route.ComponentProps) {
  const { id, title, number, isDraft, definition } = loaderData
  const heading = isDraft ? m.form_draft_of({ number }) : m.form_version({ number })
  return (
    <>
      <title>{pageTitle(heading)}</title>
      <BackLink href={`/manage/forms/${id}`} text={localized(title)} />
      <PageHeading caption={localized(title)}>{heading}</PageHeading>
      <p className="govuk-body">
        <a className="govuk-link" href={`/manage/forms/${id}/versions/${number}/xlsform`} download>
          {m.xlsform_download()}
        </a>
      </p>
      <FormPages base={`/manage/forms/${id}/versions/${number}/pages`} definition={definition} />
    </>
  )
}
