import { data, redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { BulkBody } from '#app/components/bulk-body.tsx'
import { bulkKindName } from '#app/components/bulk-words.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { Refused } from '#app/components/refused.tsx'
import { textIn } from '#app/domain/text.ts'
import { attempt } from '#app/http/attempt.ts'
import { ownBulk, readBulkPage } from '#app/http/bulk-page.ts'
import { signedInAs } from '#app/http/context.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { readFields } from '#app/http/body.ts'
import { applyBulk } from '#db/bulk-action.ts'

import type { Route } from './+types/bulk-action'

export { livePage as handle } from '#app/components/live-page.ts'
export const shouldRevalidate = () => true

export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const bulk = await ownBulk(personId, params)
  return { bulk, page: await readBulkPage(bulk, personId) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const bulk = await ownBulk(personId, params)
  if ((await readFields(request)).get('intent') !== 'apply') throw data(null, { status: 404 })

  return attempt(async () => {
    await applyBulk(bulk, personId)
    return redirect(`/manage/calls/${params.slug}/bulk/${params.action}`)
  })
}

export default function BulkActionPage({ loaderData: { bulk, page }, actionData }: Route.ComponentProps) {
  const { call, q, request } = bulk
  const title = bulkKindName(request.kind)
  const back = `/manage/calls/${call.slug}?${new URLSearchParams({ q }).toString()}`
  return (
    <>
      <title>{pageTitle(title)}</title>
      <BackLink href={back} text={m.bulk_back()} />
      <Refused refusal={actionData?.refusal} />
      <PageHeading caption={textIn(call.title, getLocale())}>{title}</PageHeading>
      <BulkBody {...{ bulk, page }} address={`/manage/calls/${call.slug}/bulk/${bulk.id}`} />
    </>
  )
}
