import { redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { JoinByCode } from '#app/components/join-by-code.tsx'
import { JoinByLink } from '#app/components/join-by-link.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { Refused } from '#app/components/refused.tsx'
import { joinCodeInput } from '#app/domain/invitation.ts'
import { attempt } from '#app/http/attempt.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { signedInAs } from '#app/http/context.ts'
import { invitationSeal } from '#app/http/invitation.ts'
import { limit } from '#app/http/limits.ts'
import { readForm } from '#app/http/read-form.ts'
import { funderRegion } from '#app/http/region.ts'
import { m } from '#app/messages/compiled/messages.js'
import { acceptInvitation, findInvitationFor } from '#db/joining.ts'

import type { Route } from './+types/join'

const linkOf = (request: Request) => new URL(request.url).searchParams.get('link')

export async function loader({ request, context }: Route.LoaderArgs) {
  const { personId, email } = context.get(signedInAs)
  const link = linkOf(request)
  if (link === null) return { email, invited: undefined, byLink: false, timeZone: '' }
  const invited = await findInvitationFor(personId, invitationSeal('link', link))
  return { email, invited, byLink: true, timeZone: (await funderRegion()).timeZone }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const link = linkOf(request)
  await limit('join', context, personId)
  const accept = async (seal: string) => {
    await acceptInvitation(personId, seal)
    return redirect('/apply?done=joined')
  }
  if (link !== null) return attempt(() => accept(invitationSeal('link', link)))

  const form = await readForm(request, joinCodeInput, { code: m.join_code() })
  if (!form.ok) return form.reply
  const beside = { invitation_unknown: 'code', invitation_over: 'code', invitation_for_another: 'code' }
  return attemptBeside({ typed: form.typed, fields: beside }, () =>
    accept(invitationSeal('code', form.input.code)),
  )
}

export default function JoinPage({ loaderData, actionData }: Route.ComponentProps) {
  const { email, invited, byLink, timeZone } = loaderData
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const title = byLink ? linkTitle(invited?.organization) : m.join_title()
  return (
    <>
      <title>{pageTitle(title, problems)}</title>
      <BackLink href="/apply" text={m.nav_applications()} />
      <ErrorSummary problems={problems} />
      <Refused refusal={actionData && 'refusal' in actionData ? actionData.refusal : undefined} />
      <PageHeading>{title}</PageHeading>
      {byLink ? (
        <JoinByLink {...{ invited, email, timeZone }} />
      ) : (
        <JoinByCode
          problems={problems}
          values={actionData && 'values' in actionData ? actionData.values : {}}
        />
      )}
    </>
  )
}

function linkTitle(organization: string | undefined): string {
  return organization === undefined ? m.join_link_over_title() : m.join_link_title({ organization })
}
