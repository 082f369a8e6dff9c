import { m } from '#app/messages/compiled/messages.js'

type PageFooterProps = { container: string; links?: readonly { href: string; text: string }[] | undefined }

/** What the portal is, and the privacy page on every page. */
export function PageFooter({ container, links = [] }: PageFooterProps) {
  const all = [...links, { href: '/privacy', text: m.ui_privacy() }]
  return (
    <footer className="minka-footer">
      <div className={container}>
        <p>
          {m.portal_name()} · {m.portal_strapline()}
        </p>
        <nav aria-label={m.ui_footer_navigation()}>
          {all.map(({ href, text }) => (
            <a key={href} className="govuk-link" href={href}>
              {text}
            </a>
          ))}
        </nav>
      </div>
    </footer>
  )
}
