import {
  declarationField,
  declaredKindField,
  declaredKinds,
  declinedReasonField,
} from '#app/domain/review-declaration.ts'
import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { conflictKindName } from './conflict-kind.ts'
import { Details } from './details.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { Radios } from './radios.tsx'
import type { QueuedReview } from './review-queue.tsx'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'

type Declared = Pick<QueuedReview, 'id' | 'reference' | 'title' | 'organization' | 'places'>

type ReviewDeclarationsProps = {
  applications: readonly Declared[]
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, string>>
}

/** One form that asks of every new application whether its reviewer has a conflict with it. */
export function ReviewDeclarations({ applications, problems, values }: ReviewDeclarationsProps) {
  return (
    <form method="post" className="minka-reading">
      <p className="govuk-body">{m.conflict_page_intro()}</p>
      {applications.some(({ organization }) => organization === null) && (
        <p className="govuk-body">
          {m.conflict_hidden_organization()}{' '}
          <a className="govuk-link" href="/review/statement">
            {m.statement_title()}
          </a>
        </p>
      )}
      <Details summary={m.conflict_what()}>
        <p>{m.conflict_what_text()}</p>
      </Details>
      {applications.map((application) => (
        <ReviewDeclaration key={application.id} {...{ application, problems, values }} />
      ))}
      <Button>{m.conflict_save()}</Button>
    </form>
  )
}

type ReviewDeclarationProps = Omit<ReviewDeclarationsProps, 'applications'> & { application: Declared }

function ReviewDeclaration({ application, problems, values }: ReviewDeclarationProps) {
  const { id, reference, title, organization, places } = application
  const name = declarationField(id)
  const kind = declaredKindField(id)
  const kinds = (
    <Select
      name={kind}
      label={m.conflict_kind()}
      error={problemOf(problems, kind)}
      defaultValue={values[kind]}
      options={declaredKinds.map((value) => ({ value, label: conflictKindName(value) }))}
    />
  )
  const why = declinedReasonField(id)
  const reason = (
    <TextArea
      name={why}
      label={m.conflict_decline_reason()}
      hint={m.conflict_decline_reason_hint()}
      rows={2}
      optional
      defaultValue={values[why]}
    />
  )
  return (
    <Radios
      name={name}
      legend={`${reference} · ${title}`}
      legendSize="s"
      hint={[organization ?? m.review_hidden_organization(), ...places].join(' · ')}
      error={problemOf(problems, name)}
      defaultValue={values[name]}
      options={[
        { value: 'none', label: m.conflict_none() },
        { value: 'conflict', label: m.conflict_have(), reveal: kinds },
        { value: 'decline', label: m.conflict_decline(), reveal: reason },
      ]}
    />
  )
}
