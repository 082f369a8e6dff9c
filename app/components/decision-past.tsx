import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { LetterLinks } from './decision-letters.tsx'
import type { DecisionView } from './decision-view.ts'
import { DecisionWordsList } from './decision-words.tsx'
import { formatDateTime } from './format.ts'

/** The decisions that were sent, the newest first, with the letters as they left. */
export function PastDecisions({ it }: { it: DecisionView }) {
  if (it.released.length === 0) return null
  return (
    <section className="minka-group">
      <h2 className="govuk-heading-m">{m.decision_past_title()}</h2>
      {it.released.map((decision) => (
        <DecisionWordsList
          key={decision.id}
          it={it}
          words={decision}
          more={[
            {
              key: m.decision_past_sent(),
              value: m.decision_who_when({
                name: decision.releasedBy ?? '',
                when: formatDateTime(decision.releasedAt ?? '', getLocale(), it.call.timeZone),
              }),
            },
            { key: m.decision_past_letters(), value: <LetterLinks letters={decision.letters} /> },
          ]}
        />
      ))}
    </section>
  )
}
