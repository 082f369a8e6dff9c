import { redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { ProfileForm } from '#app/components/profile-form.tsx'
import { knownProfile, profileInput } from '#app/domain/reviewer-profile.ts'
import { signedInAs } from '#app/http/context.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findProfile, listProfileChoices, saveProfile } from '#db/reviewer-profile.ts'

import type { Route } from './+types/profile'

export async function loader({ context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const [profile, choices] = await Promise.all([findProfile(personId), listProfileChoices(personId)])
  return { profile, choices }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const form = await readForm(request, profileInput)
  if (!form.ok) return form.reply

  await saveProfile(personId, knownProfile(form.input, await listProfileChoices(personId)))
  return redirect('/review?done=profile')
}

export default function ProfilePage({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <title>{pageTitle(m.profile_title())}</title>
      <BackLink href="/review" text={m.review_back()} />
      <PageHeading>{m.profile_title()}</PageHeading>
      <ProfileForm {...loaderData} />
    </>
  )
}
