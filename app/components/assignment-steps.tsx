import { declaredKinds } from '#app/domain/review-declaration.ts'
import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { reviewStateWords, type Colleague } from './colleague.ts'
import { conflictKindName } from './conflict-kind.ts'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { ReasonForm } from './reason-form.tsx'
import { Select } from './select.tsx'

type AssignmentStepsProps = { colleague: Colleague; problems: readonly FieldProblem[] }

/** What the office may do with one reviewer's review of an application. */
export function AssignmentSteps({ colleague, problems }: AssignmentStepsProps) {
  const { name, assignment } = colleague
  const status = assignment?.status
  return (
    <>
      <h2 className="govuk-heading-m">
        {name} · {reviewStateWords(colleague)}
      </h2>
      {status === 'submitted' && <Revise name={name} />}
      {(status === 'invited' || status === 'accepted') && (
        <section aria-labelledby="cancel">
          <h3 id="cancel" className="govuk-heading-s">
            {m.manage_review_cancel()}
          </h3>
          <p className="govuk-body">{m.manage_review_cancel_text({ name })}</p>
          <ReasonForm
            intent="cancel"
            button={m.manage_review_cancel()}
            variant="warning"
            error={problemOf(problems, 'reason')}
          />
        </section>
      )}
      <Recuse error={problemOf(problems, 'kind')} />
    </>
  )
}

function Revise({ name }: { name: string }) {
  return (
    <form method="post">
      <p className="govuk-body">{m.manage_review_revise_text({ name })}</p>
      <Button name="intent" value="revise" variant="secondary">
        {m.manage_review_revise()}
      </Button>
    </form>
  )
}

function Recuse({ error }: { error: string | undefined }) {
  return (
    <section aria-labelledby="recuse">
      <h3 id="recuse" className="govuk-heading-s">
        {m.manage_conflict_set()}
      </h3>
      <p className="govuk-body">{m.manage_conflict_recuse_text()}</p>
      <form method="post">
        <Select
          name="kind"
          label={m.conflict_kind()}
          error={error}
          options={declaredKinds.map((value) => ({ value, label: conflictKindName(value) }))}
        />
        <Button name="intent" value="recuse" variant="warning">
          {m.manage_conflict_save()}
        </Button>
      </form>
    </section>
  )
}
