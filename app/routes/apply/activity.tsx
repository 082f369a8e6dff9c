import { z } from 'zod'

import { BackLink } from '#app/components/back-link.tsx'
import { ChangeList } from '#app/components/change-list.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { Pagination } from '#app/components/pagination.tsx'
import { namedChanges } from '#app/domain/activity.ts'
import { findGroup, questionsOf } from '#app/domain/form.ts'
import { applicationFor } from '#app/http/application-for.ts'
import { signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listChangesFor } from '#db/answer-history.ts'

import type { Route } from './+types/activity'

const instant = z.iso.datetime().transform((text) => new Date(text))

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const view = await applicationFor(context, params.id)
  const { searchParams } = new URL(request.url)
  const page = searchParams.get('page')
  const group = page === null ? undefined : found(findGroup(view.definition, page)).group
  const questions = (group?.questions ?? questionsOf(view.definition)).map(({ key }) => key)
  const before = instant.safeParse(searchParams.get('before')).data
  const { personId } = context.get(signedInAs)
  const { changes, hasMore } = await listChangesFor(personId, view.id, { questions, before })
  const { id, reference, organization, facts, definition } = view
  const last = hasMore ? changes.at(-1)?.at.toISOString() : undefined
  const older = last && `?${new URLSearchParams({ ...(page ? { page } : {}), before: last }).toString()}`
  const { timeZone } = facts
  return { id, reference, organization, group, older, timeZone, changes: namedChanges(definition, changes) }
}

export default function ActivityPage({ loaderData }: Route.ComponentProps) {
  const { id, reference, organization, group, changes, older, timeZone } = loaderData
  return (
    <>
      <title>{pageTitle(`${m.activity_title()} ${reference}`)}</title>
      <BackLink href={group ? `/apply/${id}/questions/${group.key}` : `/apply/${id}`} />
      <PageHeading caption={m.apply_caption({ reference, organization })}>
        {group ? m.activity_page_title({ page: localized(group.title) }) : m.activity_title()}
      </PageHeading>
      <p className="govuk-body minka-reading">{changes.length > 0 ? m.activity_text() : m.activity_none()}</p>
      {changes.length > 0 && <ChangeList {...{ id, changes, timeZone }} />}
      <Pagination older={older} />
    </>
  )
}
