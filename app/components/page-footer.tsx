import type { ReactNode } from 'react'

import { m } from '#app/messages/compiled/messages.js'

type PageFooterProps = {
  container: string
  links?: readonly { href: string; text: string }[] | undefined
  /** What can be chosen for every page. */
  children?: ReactNode
}

/** What the portal is, and links; the privacy page unless others are given. */
export function PageFooter({ container, links, children }: PageFooterProps) {
  const shown = links ?? [{ href: '/privacy', text: m.ui_privacy() }]
  return (
    <footer className="minka-footer">
      <div className={container}>
        <p>
          {m.portal_name()} · {m.portal_strapline()}
        </p>
        <nav aria-label={m.ui_footer_navigation()}>
          {shown.map(({ href, text }) => (
            <a key={href} className="govuk-link" href={href}>
              {text}
            </a>
          ))}
        </nav>
        {children}
      </div>
    </footer>
  )
}
