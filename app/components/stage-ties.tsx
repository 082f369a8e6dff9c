import { m } from '#app/messages/compiled/messages.js'
import { Notice } from './notice.tsx'

type StageTie = {
  application: { id: string; reference: string; organization: string }
  personId: string
  name: string
  said: string
  isPlanned: boolean
}

export type StageTiesProps = { count: number; shown: readonly StageTie[] }

/** Before reviewers are assigned: who stated a tie that may be with an organization in review, and where the office rules on it. */
export function StageTies({ count, shown }: StageTiesProps) {
  if (count === 0) return null
  return (
    <Notice title={m.manage_ties_open({ count })}>
      <p>{m.manage_ties_open_text()}</p>
      <ul className="govuk-list govuk-list--bullet">
        {shown.map(({ application, personId, name, said, isPlanned }) => (
          <li key={application.id + personId + said}>
            {m.manage_ties_open_tie({ name, said })}:{' '}
            <a className="govuk-link" href={`/manage/applications/${application.id}/reviewers`}>
              {application.reference} · {application.organization}
            </a>
            {isPlanned && <strong> {m.manage_ties_open_planned()}</strong>}
          </li>
        ))}
      </ul>
      {shown.length < count && <p>{m.manage_ties_open_first({ count: shown.length })}</p>}
    </Notice>
  )
}
