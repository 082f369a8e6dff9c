import type { RubricFault } from '#app/domain/rubric-fault.ts'
import type { RubricCriterion } from '#app/domain/rubric.ts'
import { m } from '#app/messages/compiled/messages.js'

import { criterionWords } from './criterion-words.ts'
import { localized } from './localized.ts'
import { rubricFaultSentence } from './rubric-fault-sentence.ts'

type RubricDraftLineProps = {
  href: string
  id: string
  criterion: RubricCriterion
  at: number
  faults: readonly RubricFault[]
}

/** One criterion of a draft: its words as a link, what it asks in one line, what is wrong with it, and its buttons. */
export function RubricDraftLine({ href, id, criterion, at, faults }: RubricDraftLineProps) {
  const name = localized(criterion.text) || m.rubric_criterion_unnamed()
  return (
    <li className="minka-rubric__line">
      <div>
        <a className="govuk-link" href={href}>
          {name}
        </a>
        <p className="minka-quiet">{criterionWords(criterion)}</p>
        {faults.map((fault) => (
          <p key={`${fault.code}-${fault.property ?? ''}-${fault.found}`} className="govuk-error-message">
            {rubricFaultSentence(fault)}
          </p>
        ))}
      </div>
      <div className="minka-plan__moves">
        {at > 0 && (
          <button className="minka-link-button" name="do" value={`up:${id}`}>
            {m.form_move_up()}
            <span className="minka-hidden"> {name}</span>
          </button>
        )}
        <button className="minka-link-button" name="do" value={`remove:${id}`}>
          {m.form_remove()}
          <span className="minka-hidden"> {name}</span>
        </button>
      </div>
    </li>
  )
}
