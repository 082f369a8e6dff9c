import { useEffect, useRef } from 'react'

import type { EligibilityQuestion } from '#app/domain/eligibility.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { localized } from './localized.ts'
import { Notice } from './notice.tsx'
import { SuccessMessage } from './success-message.tsx'

type EligibilityResultProps = {
  refused: readonly EligibilityQuestion[]
  /** Where to go on; nothing while the call takes no applications. */
  start: string | undefined
}

/** What came of the check: the way on, or for each "no" why, and where else to look. */
export function EligibilityResult({ refused, start }: EligibilityResultProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [refused])
  return (
    <div ref={box} tabIndex={-1} autoFocus className="minka-result">
      {refused.length > 0 ? <WhyNot refused={refused} /> : <MayApply start={start} />}
    </div>
  )
}

function MayApply({ start }: { start: string | undefined }) {
  return (
    <>
      <SuccessMessage>{m.call_check_passed()}</SuccessMessage>
      {start && <Button href={start}>{m.call_check_go_on()}</Button>}
    </>
  )
}

function WhyNot({ refused }: { refused: readonly EligibilityQuestion[] }) {
  return (
    <Notice title={m.call_check_refused()}>
      {refused.map(({ question, why, elsewhere }) => (
        <div key={question.key} className="minka-why-not">
          <p>
            <a href={`#${question.key}`}>{localized(question.label)}</a>
          </p>
          <p>
            <strong>{localized(why)}</strong>
          </p>
          <p>{localized(elsewhere)}</p>
        </div>
      ))}
    </Notice>
  )
}
