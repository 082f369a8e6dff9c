import { data, redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { FormUpload } from '#app/components/form-upload.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { workbookSentence } from '#app/components/workbook-sentence.ts'
import { XlsFormPreview } from '#app/components/xlsform-preview.tsx'
import { XlsFormProblems } from '#app/components/xlsform-problems.tsx'
import { XlsFormStore } from '#app/components/xlsform-store.tsx'
import { postedText } from '#app/http/posted-operation.ts'
import { attempt } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { carriedForm, readImport, readSpreadsheet } from '#app/http/form-import.ts'
import { storeForm } from '#app/http/form-store.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listFormFunders, listForms } from '#db/form.ts'

import type { Route } from './+types/form-import'

export async function loader({ context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const [funders, forms] = await Promise.all([listFormFunders(personId), listForms(personId)])
  return { funders, forms: forms.map(({ id, title, hasDraft }) => ({ id, title, hasDraft })) }
}

/** Shows what a spreadsheet makes; once it was looked at, stores it. */
export async function action({ request, context }: Route.ActionArgs) {
  const [{ personId }, { fields, workbook }] = [context.get(signedInAs), await readImport(request)]
  if (!fields.has('definition')) {
    const reading = await readSpreadsheet(workbook, personId)
    if ('refusal' in reading) return refused('workbook', workbookSentence(reading.refusal))
    return data({ problems: [], reading, target: '' }, { status: reading.definition ? 200 : 422 })
  }
  const definition = carriedForm(fields)
  if (!definition) return refused('workbook', m.xlsform_changed())

  return attempt(async () => {
    const stored = await storeForm(personId, fields, definition)
    if ('formId' in stored) return redirect(`/manage/forms/${stored.formId}`)
    const languages = postedText(fields, 'languages').split(' ')
    const reading = { definition, languages, problems: [], title: postedText(fields, 'title') }
    return data({ ...stored, reading, target: postedText(fields, 'target') }, { status: 422 })
  })
}

function refused(field: string, text: string) {
  return data({ problems: [{ field, text }], reading: undefined, target: '' }, { status: 422 })
}

export default function FormImportPage({ loaderData, actionData }: Route.ComponentProps) {
  const reply = actionData && 'problems' in actionData ? actionData : undefined
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  const { problems = [], reading, target = '' } = reply ?? {}
  return (
    <>
      <title>{pageTitle(m.xlsform_title(), problems)}</title>
      <BackLink href="/manage/forms" text={m.forms_title()} />
      <CaseProblems {...{ problems, refusal }} />
      <PageHeading>{m.xlsform_title()}</PageHeading>
      {reading && <XlsFormProblems problems={reading.problems} />}
      {reading?.definition && (
        <>
          <XlsFormPreview definition={reading.definition} languages={reading.languages} />
          <XlsFormStore
            {...loaderData}
            {...{ problems, target }}
            definition={reading.definition}
            languages={reading.languages}
            title={reading.title ?? ''}
          />
        </>
      )}
      <FormUpload problems={problems} isAgain={Boolean(reading?.definition)} />
    </>
  )
}
