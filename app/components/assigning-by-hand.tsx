import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { EmptyState } from './empty-state.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { Select } from './select.tsx'
import { TextInput } from './text-input.tsx'

type Assignable = {
  id: string
  reference: string
  title: string
  organization: string
  region: string | null
  reviewers: readonly string[]
}

type AssigningByHandProps = {
  stage: number
  q: string
  isCut: boolean
  reviewers: readonly { id: string; name: string; load: number }[]
  applications: readonly Assignable[]
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** Chooses a reviewer and the applications they are to be asked about; it asks nobody yet. */
export function AssigningByHand({ stage, q, ...chosen }: AssigningByHandProps) {
  const { isCut, applications, reviewers, problems, values } = chosen
  return (
    <>
      <p className="govuk-body minka-reading">{m.assigning_hand_text()}</p>
      <form method="get" className="minka-filter" role="search">
        <TextInput name="q" label={m.assigning_hand_search()} defaultValue={q} type="search" />
        <input type="hidden" name="stage" value={stage} />
        <div className="minka-filter__go">
          <Button variant="secondary">{m.manage_board_filter()}</Button>
        </div>
      </form>
      {applications.length === 0 ? (
        <EmptyState title={m.assigning_hand_none()} />
      ) : (
        <form method="post">
          <Select
            name="reviewer"
            label={m.assigning_hand_person()}
            options={reviewers.map((it) => ({ value: it.id, label: it.name }))}
            defaultValue={values['reviewer']?.[0]}
            error={problemOf(problems, 'reviewer')}
          />
          <Checkboxes
            name="applications"
            legend={m.assigning_hand_applications()}
            legendSize="s"
            {...(isCut && { hint: m.assigning_hand_first({ count: applications.length }) })}
            error={problemOf(problems, 'applications')}
            options={applications.map((it) => ({
              value: it.id,
              label: `${it.reference} · ${it.title}`,
              hint: factsOf(it),
            }))}
            defaultValues={values['applications']}
          />
          <Button>{m.assigning_hand_preview()}</Button>
        </form>
      )}
    </>
  )
}

function factsOf({ organization, region, reviewers }: Assignable): string {
  const who =
    reviewers.length > 0
      ? m.assigning_hand_reviewers({ names: reviewers.join(', ') })
      : m.assigning_hand_nobody()
  return [organization, ...(region ? [region] : []), who].join(' · ')
}
