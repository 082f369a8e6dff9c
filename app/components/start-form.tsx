import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { Radios } from './radios.tsx'
import { StartFrom, type CopySource } from './start-from.tsx'

type StartFormProps = {
  organizations: readonly { id: string; name: string }[]
  /** What these organizations have already begun for the call. */
  begun: readonly { organizationId: string; reference: string; status: string }[]
  chosen: string | null
  /** Earlier applications of these organizations. */
  sources: readonly CopySource[]
  /** Where to come back to after making another organization. */
  here: string
  /** Where a facilitator looks for an organization that the portal knows; nobody else does. */
  finding?: string | undefined
  problems: readonly FieldProblem[]
  /** What was typed, where it could not be taken. */
  values: Readonly<Record<string, readonly string[]>>
}

/** For which organization an application is begun. */
export function StartForm(props: StartFormProps) {
  const { organizations, begun, chosen, here, finding, problems, sources, values } = props
  const [first] = organizations
  const isSent = begun.some(({ status }) => status !== 'draft')
  return (
    <form method="post">
      {finding && (
        <p className="govuk-body">
          <a className="govuk-link" href={finding}>
            {m.organization_find_link()}
          </a>
        </p>
      )}
      <Radios
        name="organization"
        legend={m.organization_choose()}
        error={problemOf(problems, 'organization')}
        defaultValue={
          values.organization?.[0] ?? chosen ?? (organizations.length === 1 ? first?.id : undefined)
        }
        options={organizations.map(({ id, name }) => {
          const own = begun.filter(({ organizationId }) => organizationId === id)
          const references = own.map(({ reference }) => reference).join(', ')
          return {
            value: id,
            label: name,
            ...(references ? { hint: m.apply_start_begun({ references }) } : {}),
          }
        })}
      />
      <StartFrom
        {...{ sources, organizations }}
        chosen={values.from?.[0]}
        error={problemOf(problems, 'from')}
      />
      {isSent && (
        <Checkboxes
          name="another"
          legend={m.apply_start_another_legend()}
          defaultValues={values.another}
          options={[{ value: 'yes', label: m.apply_start_another() }]}
        />
      )}
      <p className="govuk-body">
        <a
          className="govuk-link"
          href={`/apply/organizations/new?${new URLSearchParams({ next: here }).toString()}`}
        >
          {m.organization_new_link()}
        </a>
      </p>
      <Button>{m.apply_start_button()}</Button>
    </form>
  )
}
