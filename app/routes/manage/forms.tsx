import { ButtonGroup } from '#app/components/button-group.tsx'
import { Button } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { FormTable } from '#app/components/form-table.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { signedInAs } from '#app/http/context.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listForms } from '#db/form.ts'

import type { Route } from './+types/forms'

export async function loader({ context }: Route.LoaderArgs) {
  return { forms: await listForms(context.get(signedInAs).personId) }
}

export default function FormsPage({ loaderData: { forms } }: Route.ComponentProps) {
  return (
    <>
      <title>{pageTitle(m.forms_title())}</title>
      <PageHeading>{m.forms_title()}</PageHeading>
      {forms.length > 0 ? (
        <FormTable forms={forms} />
      ) : (
        <EmptyState title={m.forms_empty()}>
          <p>{m.forms_empty_text()}</p>
        </EmptyState>
      )}
      <ButtonGroup>
        <Button href="/manage/forms/new">{m.form_new()}</Button>
        <Button href="/manage/forms/import" variant="secondary">
          {m.xlsform_title()}
        </Button>
      </ButtonGroup>
    </>
  )
}
