import { m } from '#app/messages/compiled/messages.js'

/** From a reviewer's queue to what they say of themselves, and to what they may choose. */
export function ReviewerLinks({ offered }: { offered: number }) {
  const links = [
    ...(offered > 0 ? [{ to: 'offers', text: m.offers_link({ count: offered }) }] : []),
    { to: 'profile', text: m.profile_title() },
    { to: 'statement', text: m.statement_title() },
  ]
  return (
    <ul className="govuk-list">
      {links.map(({ to, text }) => (
        <li key={to}>
          <a className="govuk-link" href={`/review/${to}`}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}
