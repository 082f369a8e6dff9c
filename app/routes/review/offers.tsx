import { redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { Refused } from '#app/components/refused.tsx'
import { ReviewOffers } from '#app/components/review-offers.tsx'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { offersForm, readPreferences } from '#app/domain/review-offer.ts'
import { attempt } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listOffers, savePreferences, takeOffer } from '#db/offer.ts'

import type { Route } from './+types/offers'

export async function loader({ request, context }: Route.LoaderArgs) {
  const offers = await listOffers(context.get(signedInAs).personId)
  return { offers, isSaved: new URL(request.url).searchParams.get('done') === 'saved' }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const ids = (await listOffers(personId)).filter((it) => it.asksPreferences).map(({ id }) => id)
  const form = await readForm(request, offersForm(ids))
  if (!form.ok) return form.reply

  const { take, ...typed } = form.input
  await savePreferences(personId, readPreferences(ids, typed))
  if (take === undefined) return redirect('/review/offers?done=saved')
  return attempt(async () => {
    await takeOffer(personId, take)
    return redirect('/review/conflicts')
  })
}

export default function OffersPage({ loaderData: { offers, isSaved }, actionData }: Route.ComponentProps) {
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  return (
    <>
      <title>{pageTitle(m.offers_title())}</title>
      <BackLink href="/review" text={m.review_back()} />
      <Refused refusal={refusal} />
      {isSaved && !actionData && <SuccessMessage>{m.offers_saved()}</SuccessMessage>}
      <PageHeading>{m.offers_title()}</PageHeading>
      {offers.length === 0 ? (
        <EmptyState title={m.offers_none()}>
          <p>{m.offers_none_text()}</p>
        </EmptyState>
      ) : (
        <ReviewOffers offers={offers} />
      )}
    </>
  )
}
