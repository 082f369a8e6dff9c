import { isRouteErrorResponse } from 'react-router'

import { m } from '#app/messages/compiled/messages.js'

import { pageTitle } from './page-title.ts'
import { SignedInShell } from './signed-in-shell.tsx'

const words = {
  400: { title: m.error_unreadable_title, text: m.error_unreadable_text },
  403: { title: m.error_forbidden_title, text: m.error_forbidden_text },
  404: { title: m.error_missing_title, text: m.error_missing_text },
  405: { title: m.error_method_title, text: m.error_method_text },
  409: { title: m.error_conflict_title, text: m.error_conflict_text },
  413: { title: m.error_large_title, text: m.error_large_text },
  429: { title: m.error_often_title, text: m.error_often_text },
  500: { title: m.plain_failed_title, text: m.plain_failed_text },
}

/** What a person sees where a page cannot be shown: what happened, and where to go on. It brings its own `sheet`. */
export function ErrorPage({ error, sheet }: { error: unknown; sheet: string }) {
  const status = isRouteErrorResponse(error) ? error.status : 500
  const { title, text } = Object.entries(words).find(([code]) => code === String(status))?.[1] ?? words[500]
  return (
    <SignedInShell>
      <title>{pageTitle(title())}</title>
      <link rel="stylesheet" href={sheet} precedence="default" />
      <h1 className="govuk-heading-l">{title()}</h1>
      <p className="govuk-body">{text()}</p>
      <p className="govuk-body">
        <a className="govuk-link" href="/">
          {m.error_go_home()}
        </a>
      </p>
    </SignedInShell>
  )
}
