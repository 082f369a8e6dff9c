import { m } from '#app/messages/compiled/messages.js'

/** From the board of a call to what is done with all of its applications together. */
export function BoardLinks({ slug, mayAssign }: { slug: string; mayAssign: boolean }) {
  const links = [
    { to: 'ranking', text: m.manage_board_ranking() },
    ...(mayAssign
      ? [
          { to: 'assignment', text: m.assigning_link() },
          { to: 'closing', text: m.closing_link() },
        ]
      : []),
    { to: 'reviewers', text: m.reviewer_report_title() },
    { to: 'export', text: m.export_title() },
  ]
  return (
    <p className="govuk-body">
      {links.map(({ to, text }, at) => (
        <span key={to}>
          {at > 0 && ' · '}
          <a className="govuk-link" href={`/manage/calls/${slug}/${to}`}>
            {text}
          </a>
        </span>
      ))}
    </p>
  )
}
