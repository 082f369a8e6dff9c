import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { type OfferedAward, standingWords } from './standing-words.ts'

type StandingNextProps = {
  application: Parameters<typeof standingWords>[0] & { id: string }
  award: OfferedAward | null
  /** Whether it was asked that the decision be reconsidered, and the answer is awaited. */
  reconsiders?: boolean
}

/** What happens next, who acts and by when, with the way to an award's page where there is one. */
export function StandingNext({ application, award, reconsiders = false }: StandingNextProps) {
  const { next, who, when } = standingWords(application, award, reconsiders)
  const isOffered = award?.status === 'offered'
  return (
    <section className="minka-reading">
      <h2 className="govuk-heading-m">{m.apply_next_title()}</h2>
      <p className="govuk-body">{next}</p>
      <p className="govuk-body">{m.apply_who_acts({ who })}</p>
      {when && <p className="govuk-body">{when}</p>}
      {award && (
        <Button variant={isOffered ? 'primary' : 'secondary'} href={`/apply/${application.id}/award`}>
          {isOffered ? m.apply_award_link() : m.apply_award_read_link()}
        </Button>
      )}
    </section>
  )
}
