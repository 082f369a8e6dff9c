import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { Radios } from './radios.tsx'

type SlateProposeProps = { basis: string; count: number; missing: number; problems: readonly FieldProblem[] }

/** The way from a slate to proposals: it is tried first, and each proposal is approved by another person. */
export function SlatePropose({ basis, count, missing, problems }: SlateProposeProps) {
  return (
    <section className="minka-group minka-no-print">
      <h2 className="govuk-heading-m">{m.slate_propose()}</h2>
      <p className="govuk-body minka-reading">{m.slate_propose_text()}</p>
      {missing > 0 ? (
        <p className="govuk-body">
          <a className="govuk-link" href="#reasons">
            {m.slate_propose_missing({ count: missing })}
          </a>
        </p>
      ) : (
        <form method="post" className="minka-reading">
          <input type="hidden" name="basis" value={basis} />
          <Radios
            name="rest"
            legend={m.slate_rest()}
            legendSize="s"
            defaultValue="nothing"
            error={problemOf(problems, 'rest')}
            options={[
              { value: 'nothing', label: m.slate_rest_nothing() },
              { value: 'waitlisted', label: m.slate_rest_waitlisted(), hint: m.slate_rest_waitlisted_hint() },
            ]}
          />
          <Button name="intent" value="propose">
            {m.slate_propose_button({ count })}
          </Button>
        </form>
      )}
    </section>
  )
}
