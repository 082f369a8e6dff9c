import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { InsetText } from './inset-text.tsx'
import { TextInput } from './text-input.tsx'

type FoundOrganizationsProps = {
  matches: readonly { id: string; name: string; community: string | null }[] | undefined
  /** Where an application is begun, with all that its address holds. */
  start: string
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** Looks for an organization that the portal knows by its whole name or number, so that it is not made twice. */
export function FoundOrganizations({ matches, start, problems, values }: FoundOrganizationsProps) {
  return (
    <>
      <form method="post" noValidate>
        <TextInput
          name="words"
          label={m.organization_find()}
          hint={m.organization_find_hint()}
          error={problemOf(problems, 'words')}
          defaultValue={values['words']?.[0]}
          width={30}
          autoComplete="off"
        />
        <Button>{m.organization_find_button()}</Button>
      </form>
      {matches?.length === 0 && (
        <InsetText>
          <p>{m.organization_find_none()}</p>
          <p>
            <a href={`/apply/organizations/new?${new URLSearchParams({ next: start }).toString()}`}>
              {m.organization_new_link()}
            </a>
          </p>
        </InsetText>
      )}
      {matches && matches.length > 0 && (
        <ul className="govuk-list" aria-label={m.organization_find_title()}>
          {matches.map(({ id, name, community }) => (
            <li key={id}>
              <a className="govuk-link" href={chosen(start, id)}>
                {[name, community].filter(Boolean).join(', ')}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function chosen(start: string, id: string): string {
  const [path = start, query] = start.split('?')
  const asked = new URLSearchParams(query)
  asked.set('organization', id)
  return `${path}?${asked.toString()}`
}
