import { redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { StatementForm } from '#app/components/statement-form.tsx'
import { isStatementDue, statementInput } from '#app/domain/conflict-statement.ts'
import { signedInAs } from '#app/http/context.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findStatement, recordStatement } from '#db/conflict-statement.ts'

import type { Route } from './+types/statement'

export async function loader({ context }: Route.LoaderArgs) {
  const statement = await findStatement(context.get(signedInAs).personId)
  return {
    organizations: statement?.organizations ?? [],
    isDue: isStatementDue(statement ?? null, new Date()),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request, statementInput)
  if (!form.ok) return form.reply

  await recordStatement(context.get(signedInAs).personId, form.input.organizations)
  return redirect('/review?done=stated')
}

export default function StatementPage({ loaderData: { organizations, isDue } }: Route.ComponentProps) {
  return (
    <>
      <title>{pageTitle(m.statement_title())}</title>
      {!isDue && <BackLink href="/review" text={m.review_back()} />}
      <PageHeading>{m.statement_title()}</PageHeading>
      <StatementForm organizations={organizations} />
    </>
  )
}
