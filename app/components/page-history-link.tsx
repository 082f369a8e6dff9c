import { m } from '#app/messages/compiled/messages.js'

/** The way from a page of questions to what its answers were before. */
export function PageHistoryLink({ id, group }: { id: string; group: string }) {
  return (
    <p className="govuk-body minka-print-hidden">
      <a className="govuk-link" href={`/apply/${id}/activity?page=${group}`}>
        {m.together_page_history()}
      </a>
    </p>
  )
}
