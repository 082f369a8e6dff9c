import type { ReactNode } from 'react'

type SideBySideProps = {
  /** What is read: the application. */
  reading: ReactNode
  readingLabel: string
  /** What is written beside it, always in sight on wide screens: the rubric. */
  working: ReactNode
  workingLabel: string
}

/** Reading on the left, working on the right; one under the other on narrow screens, with a way across. */
export function SideBySide({ reading, readingLabel, working, workingLabel }: SideBySideProps) {
  return (
    <div className="minka-sides">
      <section className="minka-sides__reading" aria-label={readingLabel}>
        <p className="minka-sides__jump">
          <a className="govuk-link" href="#working">
            {workingLabel}
          </a>
        </p>
        {reading}
      </section>
      <section id="working" className="minka-sides__working" aria-label={workingLabel} tabIndex={-1}>
        {working}
      </section>
    </div>
  )
}
