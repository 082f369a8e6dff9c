import type { ReactNode } from 'react'
import { m } from '#app/messages/compiled/messages.js'
import { classNames } from './class-names.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { Logo } from './logo.tsx'

export type NavigationLink = { href: string; text: string; isCurrent?: boolean }

export type PageHeaderProps = {
  /** Path and query of this page, where the language switch comes back to. */
  path: string
  navigation?: readonly NavigationLink[]
  /** The pages of the part that this page lies in, in a row of their own. */
  pages?: readonly NavigationLink[]
  /** Who is signed in; nobody where it is null, and not known where it is left out. */
  person?: { name: string } | null | undefined
  homeHref?: string
  /** A line under the header, such as "this is a demonstration". */
  banner?: ReactNode
}

/** The portal's name, who is signed in, the other languages, where the person works, and the pages of this part. */
export function PageHeader(props: HeaderProps) {
  const { container, path, navigation, pages, person, banner, homeHref = '/' } = props
  return (
    <header className="minka-header">
      <div className={`${container} minka-header__bar`}>
        <a className="minka-brand" href={homeHref}>
          <Logo />
          {m.portal_name()}
        </a>
        <div className="minka-header__tools">
          <LanguageSwitch returnTo={path} />
          {person && <Account name={person.name} />}
          {person === null && <a href={signInHref(path)}>{m.ui_sign_in()}</a>}
        </div>
      </div>
      <Navigation label={m.ui_navigation()} links={navigation} container={container} />
      <Navigation label={m.ui_pages()} links={pages} container={container} isInner />
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

/** Signing in comes back to the page it was asked on; from the first page it leads to where the person works. */
function signInHref(path: string): string {
  if (path === '/' || path.startsWith('/sign-in')) return '/sign-in'
  return `/sign-in?${new URLSearchParams({ next: path }).toString()}`
}

function Account({ name }: { name: string }) {
  return (
    <>
      <a href="/account">{name}</a>
      <form method="post" action="/sign-out" data-unsent={m.device_sign_out()}>
        <button type="submit">{m.ui_sign_out()}</button>
      </form>
    </>
  )
}

type NavigationProps = Contained & {
  label: string
  links?: readonly NavigationLink[] | undefined
  isInner?: boolean
}

function Navigation({ label, links = [], container, isInner = false }: NavigationProps) {
  if (links.length === 0) return null
  return (
    <nav className={classNames('minka-nav', isInner && 'minka-nav--inner')} aria-label={label}>
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
