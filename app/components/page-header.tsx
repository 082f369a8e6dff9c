import type { ReactNode } from 'react'
import { m } from '#app/messages/compiled/messages.js'
import { LanguageSwitch } from './language-switch.tsx'
import { Logo } from './logo.tsx'

export type NavigationLink = { href: string; text: string; isCurrent?: boolean }

export type PageHeaderProps = {
  /** Path and query of this page, where the language switch comes back to. */
  path: string
  navigation?: readonly NavigationLink[]
  /** Who is signed in. */
  person?: { name: string } | undefined
  homeHref?: string
  /** A line under the header, such as "this is a demonstration". */
  banner?: ReactNode
}

/** The portal's name, who is signed in, the other languages, and the audience's navigation. */
export function PageHeader({ container, path, navigation, person, banner, homeHref = '/' }: HeaderProps) {
  return (
    <header className="minka-header">
      <div className={`${container} minka-header__bar`}>
        <a className="minka-brand" href={homeHref}>
          <Logo />
          {m.portal_name()}
        </a>
        <div className="minka-header__tools">
          <LanguageSwitch returnTo={path} />
          {person ? <Account name={person.name} /> : <a href="/sign-in">{m.ui_sign_in()}</a>}
        </div>
      </div>
      {navigation && navigation.length > 0 && <Navigation links={navigation} container={container} />}
      <div className="minka-weave" />
      {banner && (
        <div className="minka-phase">
          <p className={container}>{banner}</p>
        </div>
      )}
    </header>
  )
}

type Contained = { container: string }

type HeaderProps = PageHeaderProps & Contained

function Account({ name }: { name: string }) {
  return (
    <>
      <a href="/account">{name}</a>
      <form method="post" action="/sign-out">
        <button type="submit">{m.ui_sign_out()}</button>
      </form>
    </>
  )
}

function Navigation({ links, container }: Contained & { links: readonly NavigationLink[] }) {
  return (
    <nav className="minka-nav" aria-label={m.ui_navigation()}>
      <ul className={container}>
        {links.map(({ href, text, isCurrent }) => (
          <li key={href}>
            <a href={href} aria-current={isCurrent ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
