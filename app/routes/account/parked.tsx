import { redirect } from 'react-router'

import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { ParkedForm } from '#app/components/parked-form.tsx'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { dropParkedInput, parkedHours } from '#app/domain/parked-post.ts'
import { signedInAs } from '#app/http/context.ts'
import { parkedIds, parkedPage } from '#app/http/parked.ts'
import { readForm } from '#app/http/read-form.ts'
import { funderRegion } from '#app/http/region.ts'
import { m } from '#app/messages/compiled/messages.js'
import { dropParkedPost, listParkedPosts } from '#db/parked-post.ts'

import type { Route } from './+types/parked'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { timeZone } = await funderRegion()
  const posts = await listParkedPosts(context.get(signedInAs).personId, parkedIds(request))
  return { posts, timeZone, isDropped: new URL(request.url).searchParams.has('dropped') }
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request, dropParkedInput)
  if (!form.ok) return redirect(parkedPage)

  await dropParkedPost(context.get(signedInAs).personId, form.input.post)
  return redirect(`${parkedPage}?dropped=1`)
}

export default function ParkedPage({ loaderData: { posts, timeZone, isDropped } }: Route.ComponentProps) {
  const title = posts.length > 0 ? m.parked_title() : m.parked_none_title()
  return (
    <>
      <title>{pageTitle(title)}</title>
      {isDropped && <SuccessMessage>{m.parked_dropped()}</SuccessMessage>}
      <PageHeading>{title}</PageHeading>
      {posts.length === 0 && <EmptyState title={m.parked_none_text({ hours: parkedHours })} />}
      {posts.length > 0 && (
        <p className="govuk-body minka-reading">{m.parked_text({ hours: parkedHours })}</p>
      )}
      {posts.map(({ key, ...post }) => (
        <ParkedForm key={key} id={key} {...post} timeZone={timeZone} />
      ))}
    </>
  )
}
