import { m } from '#app/messages/compiled/messages.js'

import { CallLinks } from './call-links.tsx'

type BoardLinksProps = { slug: string; mayAct: boolean; decides: boolean }

/** From the board of a call to what is done with all of its applications together. */
export function BoardLinks({ slug, mayAct, decides }: BoardLinksProps) {
  const ofOfficers = [
    { to: 'assignment', text: m.assigning_link() },
    { to: 'invitations', text: m.reviewer_invite_link() },
    { to: 'reminders', text: m.reminders_link() },
    { to: 'closing', text: m.closing_link() },
  ]
  const ofDeciders = [
    { to: 'panel', text: m.panel_packet_link() },
    { to: 'panel/recommendations', text: m.panel_record_link() },
    { to: 'slates', text: m.slates_link() },
    { to: 'decisions', text: m.decisions_link() },
    { to: 'waiting', text: m.waiting_title() },
  ]
  const links = [
    ...(mayAct ? ofOfficers : []),
    { to: 'ranking', text: m.manage_board_ranking() },
    ...(decides ? ofDeciders : [{ to: 'minutes.pdf', text: m.minutes_link() }]),
    { to: 'awards', text: m.awards_title() },
    { to: 'reviewers', text: m.reviewer_report_title() },
    { to: 'export', text: m.export_title() },
    { to: 'letters', text: m.wording_title() },
    { to: 'proof', text: m.proof_title() },
  ]
  return <CallLinks slug={slug} links={links} />
}
