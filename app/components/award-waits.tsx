import type { AwardNext } from '#app/domain/award-next.ts'
import { m } from '#app/messages/compiled/messages.js'

import { awardNextWords } from './award-next-words.ts'
import { InsetText } from './inset-text.tsx'

/** What an award waits for now, who does it, and by when. */
export function AwardWaits({ next: step }: { next: AwardNext }) {
  const { next, who, when } = awardNextWords(step)
  return (
    <InsetText>
      <p className="govuk-body">
        <strong>{next}</strong>
      </p>
      <p className="govuk-body">
        {m.award_who({ who })} {when}
      </p>
    </InsetText>
  )
}
