import { redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { FormMigration } from '#app/components/form-migration.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { attempt } from '#app/http/attempt.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { formFor } from '#app/http/draft-for.ts'
import { found, requireId } from '#app/http/found.ts'
import { m } from '#app/messages/compiled/messages.js'
import { migrateDrafts, previewMigration } from '#db/form-migration.ts'

import type { Route } from './+types/form-migrate'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { id, title, personId, versions } = await formFor(context, params.form)
  const newest = found(versions[0])
  const report = await attempt(() => previewMigration(personId, requireId(params.call), newest.id))
  if (report && 'data' in report) return { id, title, refused: report.data.refusal, migration: undefined }
  return { id, title, refused: undefined, migration: found(report) }
}

export async function action({ params, context }: Route.ActionArgs) {
  const { id, versions } = await formFor(context, params.form)
  const { personId } = context.get(signedInAs)
  const newest = found(versions[0])
  return attempt(async () => {
    const applications = await migrateDrafts(personId, requireId(params.call), newest.id)
    const { note } = context.get(requestFacts)
    note('drafts moved to a newer form', { personId, call: params.call, version: newest.id, applications })
    return redirect(`/manage/forms/${id}?done=migrated`)
  })
}

export default function FormMigratePage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, refused, migration } = loaderData
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : refused
  return (
    <>
      <title>{pageTitle(m.form_migrate_title())}</title>
      <BackLink href={`/manage/forms/${id}`} text={localized(title)} />
      <CaseProblems refusal={refusal} />
      <PageHeading caption={migration ? localized(migration.call.title) : localized(title)}>
        {m.form_migrate_title()}
      </PageHeading>
      {migration && <FormMigration migration={migration} />}
    </>
  )
}
