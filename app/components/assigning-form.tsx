import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { languageName } from './language-name.ts'
import { TextInput } from './text-input.tsx'

export type PossibleReviewer = {
  id: string
  name: string
  load: number
  places: readonly string[]
  languages: readonly string[]
}

type AssigningFormProps = {
  reviewers: readonly PossibleReviewer[]
  required: number
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** What a plan of assignment is to be made with; it changes nothing. */
export function AssigningForm({ reviewers, required, problems, values }: AssigningFormProps) {
  return (
    <form method="post" className="minka-reading">
      <h2 className="govuk-heading-m">{m.assigning_plan_title()}</h2>
      <p className="govuk-body">{m.assigning_plan_text()}</p>
      <p className="govuk-body minka-quiet">{m.assigning_own_conflicts()}</p>
      <TextInput
        name="needed"
        label={m.assigning_needed()}
        inputMode="numeric"
        width={3}
        defaultValue={values['needed']?.[0] ?? String(required)}
        error={problemOf(problems, 'needed')}
      />
      <TextInput
        name="limit"
        label={m.assigning_limit()}
        hint={m.assigning_limit_hint()}
        inputMode="numeric"
        width={3}
        optional
        defaultValue={values['limit']?.[0]}
        error={problemOf(problems, 'limit')}
      />
      <TextInput
        name="q"
        label={m.assigning_filter()}
        hint={m.assigning_filter_hint()}
        optional
        spellCheck={false}
        defaultValue={values['q']?.[0]}
        error={problemOf(problems, 'q')}
      />
      <Checkboxes
        name="reviewers"
        legend={m.assigning_who()}
        legendSize="s"
        error={problemOf(problems, 'reviewers')}
        options={reviewers.map((it) => ({ value: it.id, label: it.name, hint: knownOf(it) }))}
        defaultValues={values['needed'] ? (values['reviewers'] ?? []) : reviewers.map(({ id }) => id)}
      />
      <Button name="intent" value="plan">
        {m.assigning_preview()}
      </Button>
    </form>
  )
}

/** What the office knows of a reviewer before asking them, in one line. */
function knownOf({ load, places, languages }: PossibleReviewer): string {
  return [
    m.assigning_who_load({ load }),
    ...(places.length > 0 ? [m.assigning_who_places({ places: places.join(', ') })] : []),
    ...(languages.length > 0
      ? [m.assigning_who_languages({ languages: languages.map(languageName).join(', ') })]
      : []),
  ].join(' · ')
}
