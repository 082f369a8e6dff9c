import { m } from '#app/messages/compiled/messages.js'

type PossibleTiesProps = {
  ties: readonly { personId: string; said: string }[]
  colleagues: readonly { personId: string; name: string }[]
}

/** What people stated that may be the organization of an application: the office decides whether it is. */
export function PossibleTies({ ties, colleagues }: PossibleTiesProps) {
  if (ties.length === 0) return null
  return (
    <>
      <p className="govuk-body">{m.manage_ties_text()}</p>
      <ul className="govuk-list govuk-list--bullet">
        {ties.map(({ personId, said }) => {
          const name = colleagues.find((it) => it.personId === personId)?.name ?? ''
          return <li key={personId + said}>{m.manage_ties_said({ name, said })}</li>
        })}
      </ul>
    </>
  )
}
