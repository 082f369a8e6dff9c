import type { ReactNode } from 'react'
import { m } from '#app/messages/compiled/messages.js'
import { AsSent } from './as-sent.tsx'
import { classNames } from './class-names.ts'
import { ModeSwitch } from './mode-switch.tsx'
import { PageFooter } from './page-footer.tsx'
import { PageHeader, type PageHeaderProps } from './page-header.tsx'

type PageShellProps = PageHeaderProps & {
  children: ReactNode
  /** A back link, or the like, above everything else of the page. */
  above?: ReactNode
  /** `wide` for staff's tables and side-by-side reading. */
  width?: 'page' | 'wide'
  /** How the page was sent, where its reader may choose. */
  mode?: 'light' | 'full' | undefined
  footerLinks?: readonly { href: string; text: string }[]
}

/** Everything round a page: skip link, header, navigation by audience, main part, footer. */
export function PageShell({
  children,
  banner,
  above,
  width = 'page',
  mode,
  footerLinks,
  ...header
}: PageShellProps) {
  const container = classNames('minka-container', width === 'wide' && 'minka-container--wide')
  return (
    <>
      <a href="#main" className="govuk-skip-link">
        {m.ui_skip_to_content()}
      </a>
      <AsSent id="page-header">
        {import.meta.env.SSR && <PageHeader {...header} container={container} />}
      </AsSent>
      <div className={container}>
        <main id="main" className="minka-main" tabIndex={-1}>
          {above}
          {children}
        </main>
      </div>
      <AsSent id="page-footer">
        {import.meta.env.SSR && (
          <PageFooter container={container} links={footerLinks}>
            {mode && <ModeSwitch mode={mode} returnTo={header.path} />}
          </PageFooter>
        )}
      </AsSent>
    </>
  )
}
