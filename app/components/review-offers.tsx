import { preferenceAnswers, preferenceField } from '#app/domain/review-offer.ts'
import type { Preference } from '#app/domain/assignment-problem.ts'
import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { Radios } from './radios.tsx'

export type Offer = {
  id: string
  reference: string
  title: string
  organization: string | null
  places: readonly string[]
  isWanted: boolean
  mayTake: boolean
  asksPreferences: boolean
  preference: Preference | null
}

const answers: Record<(typeof preferenceAnswers)[number], () => string> = {
  wants: m.offers_wants,
  neither: m.offers_neither,
  rather_not: m.offers_rather_not,
}

/** One form for everything that a reviewer may take or wish for; taking one keeps the wishes too. */
export function ReviewOffers({ offers }: { offers: readonly Offer[] }) {
  const asks = offers.some(({ asksPreferences }) => asksPreferences)
  return (
    <form method="post" className="minka-reading">
      <p className="govuk-body">{m.offers_intro()}</p>
      {offers.map((offer) => (
        <OneOffer key={offer.id} {...offer} />
      ))}
      {asks && <Button>{m.offers_save()}</Button>}
    </form>
  )
}

function OneOffer({ id, reference, title, organization, places, ...offer }: Offer) {
  const { isWanted, mayTake, asksPreferences, preference } = offer
  const name = `${reference} · ${title}`
  const facts = [organization ?? m.review_hidden_organization(), ...places].join(' · ')
  return (
    <section className="minka-offer" aria-label={name}>
      {asksPreferences ? (
        <Radios
          name={preferenceField(id)}
          legend={name}
          legendSize="s"
          hint={facts}
          inline
          defaultValue={preference ?? 'neither'}
          options={preferenceAnswers.map((value) => ({ value, label: answers[value]() }))}
        />
      ) : (
        <>
          <h2 className="govuk-heading-s">{name}</h2>
          <p className="govuk-body minka-quiet">{facts}</p>
        </>
      )}
      {isWanted && mayTake && (
        <Button name="take" value={id} variant="secondary">
          {m.offers_take()}
          <span className="minka-hidden"> {name}</span>
        </Button>
      )}
      {isWanted && !mayTake && !asksPreferences && <p className="govuk-body">{m.offers_full()}</p>}
    </section>
  )
}
