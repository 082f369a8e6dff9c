import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import type { PromisedPaper } from '#app/domain/hand-in.ts'
import { Button } from './button.tsx'
import { formatDay } from './format.ts'
import { localized } from './localized.ts'

type PromisedPapersProps = { id: string; papers: readonly PromisedPaper[] }

/** The papers that the application promised for later, each with its day and the way to hand it in. */
export function PromisedPapers({ id, papers }: PromisedPapersProps) {
  if (papers.length === 0) return null
  return (
    <section className="minka-reading">
      <h2 className="govuk-heading-m">{m.apply_promised_title()}</h2>
      {papers.map(({ question, day, files }) => {
        const href = `/apply/${id}/hand-in/${question.key}`
        const label = localized(question.label)
        return (
          <div key={question.key}>
            <p className="govuk-body">
              <strong>{label}</strong>
              <br />
              {files.length > 0
                ? m.apply_promised_came({ count: files.length })
                : m.apply_promised_for({ day: formatDay(day, getLocale()) })}
            </p>
            {files.length > 0 ? (
              <p className="govuk-body">
                <a className="govuk-link" href={href}>
                  {m.apply_promised_more()}
                  <span className="minka-hidden"> {label}</span>
                </a>
              </p>
            ) : (
              <Button href={href}>
                {m.apply_promised_button()}
                <span className="minka-hidden"> {label}</span>
              </Button>
            )}
          </div>
        )
      })}
    </section>
  )
}
