import { m } from '#app/messages/compiled/messages.js'

/** From the board of a call to what is done with all of its applications together. */
export function BoardLinks({ slug, mayAct }: { slug: string; mayAct: boolean }) {
  const ofOfficers = [
    { to: 'assignment', text: m.assigning_link() },
    { to: 'invitations', text: m.reviewer_invite_link() },
    { to: 'reminders', text: m.reminders_link() },
    { to: 'closing', text: m.closing_link() },
  ]
  const links = [
    { to: 'ranking', text: m.manage_board_ranking() },
    ...(mayAct ? ofOfficers : []),
    { to: 'panel', text: m.panel_packet_link() },
    { to: 'reviewers', text: m.reviewer_report_title() },
    { to: 'export', text: m.export_title() },
  ]
  return (
    <p className="minka-links">
      {links.map(({ to, text }) => (
        <a key={to} className="govuk-link" href={`/manage/calls/${slug}/${to}`}>
          {text}
        </a>
      ))}
    </p>
  )
}
