import type { Outcome } from '#app/domain/decision-outcome.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { Facts } from './facts.tsx'
import { formatDateTime } from './format.ts'
import { releasedTitles } from './released-titles.ts'

type Asked = {
  reason: string
  at: Date
  by: string
  file: { id: string; name: string } | null
  answer: { answer: 'upheld' | 'granted'; reason: string; at: Date } | null
}

type ReconsiderationStandingProps = {
  id: string
  capacity: string
  timeZone: string
  now: Date
  reconsidering: {
    decisions: readonly { outcome: Outcome; at: Date }[]
    until: Date | null
    waits: boolean
    asked: Asked | null
  }
}

/** On an applicant's page: asking that a decision be reconsidered, what came of it, and the decisions that hold no more. */
export function ReconsiderationStanding({ reconsidering, ...rest }: ReconsiderationStandingProps) {
  const { decisions, until, asked } = reconsidering
  const earlier = decisions.slice(1)
  return (
    <>
      {until && <MayAsk {...rest} until={until} />}
      {asked && <WasAsked {...rest} asked={asked} />}
      {earlier.length > 0 && (
        <section>
          <h2 className="govuk-heading-m">{m.reconsider_earlier_title()}</h2>
          <ul className="govuk-list govuk-list--bullet">
            {earlier.map(({ outcome, at }, place) => (
              <li key={at.toISOString()}>
                {m.reconsider_earlier({
                  outcome: releasedTitles[outcome](),
                  when: formatDateTime(at, getLocale(), rest.timeZone),
                  replaced: formatDateTime(decisions[place]?.at ?? at, getLocale(), rest.timeZone),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

type Standing = Omit<ReconsiderationStandingProps, 'reconsidering'>

function MayAsk({ id, capacity, timeZone, now, until }: Standing & { until: Date }) {
  const when = formatDateTime(until, getLocale(), timeZone)
  const isOver = now >= until
  return (
    <section className="minka-reading">
      <h2 className="govuk-heading-m">{m.reconsider_may_title()}</h2>
      <p className="govuk-body">
        {isOver ? m.reconsider_over({ until: when }) : m.reconsider_may_text({ until: when })}
      </p>
      {!isOver && capacity === 'representative' && (
        <Button variant="secondary" href={`/apply/${id}/reconsider`}>
          {m.reconsider_title()}
        </Button>
      )}
    </section>
  )
}

function WasAsked({ id, timeZone, asked }: Standing & { asked: Asked }) {
  const { reason, at, by, file, answer } = asked
  const day = (instant: Date) => formatDateTime(instant, getLocale(), timeZone)
  return (
    <section className="minka-reading">
      <h2 className="govuk-heading-m">{m.reconsider_asked_title()}</h2>
      <Facts
        facts={[
          { label: m.reconsider_asked_at(), value: m.decision_who_when({ name: by, when: day(at) }) },
          { label: m.reconsider_reason_label(), value: reason, isProse: true },
          ...(answer
            ? [
                { label: m.reconsider_answered_at(), value: day(answer.at) },
                { label: m.reconsider_answer_label(), value: answer.reason, isProse: true },
              ]
            : []),
        ]}
      />
      {file && (
        <p className="govuk-body">
          <a className="govuk-link" href={`/apply/${id}/files/${file.id}`}>
            {file.name}
          </a>
        </p>
      )}
      <p className="govuk-body">{answer ? m.reconsider_state_upheld() : m.reconsider_state_asked()}</p>
    </section>
  )
}
