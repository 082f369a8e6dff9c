import { use } from 'react'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from 'react-router'

import { ErrorPage } from '#app/components/error-page.tsx'
import { formatForRegion } from '#app/components/format.ts'
import { useLivePage } from '#app/components/live-page.ts'
import { ScriptNonce } from '#app/components/script-nonce.ts'
import { ShellSetting } from '#app/components/shell-setting.ts'
import { currentSession, pageMode, requestFacts } from '#app/http/context.ts'
import { pageModeOf } from '#app/http/page-mode.ts'
import { funderRegion } from '#app/http/region.ts'
import { findSession } from '#app/http/session.ts'
import { getLocale } from '#app/messages/compiled/runtime.js'

import deviceScript from './device/device.ts?worker&url'
import sheet from './styles/applicant.scss?url'
import type { Route } from './+types/root'

const loadPerson: Route.MiddlewareFunction = async ({ request, context }, next) => {
  const { signedIn, cookie } = await findSession(request)
  context.set(currentSession, signedIn ?? null)
  context.set(pageMode, pageModeOf(request))
  formatForRegion((await funderRegion()).region)
  const response = await next()
  const [name = ''] = cookie?.split('=') ?? []
  const isSetByPage = response.headers.getSetCookie().some((set) => set.startsWith(`${name}=`))
  if (cookie && !isSetByPage) response.headers.append('Set-Cookie', cookie)
  return response
}

export const middleware = [loadPerson]

export async function loader({ context }: Route.LoaderArgs) {
  const { region } = await funderRegion()
  const signedIn = context.get(currentSession)
  return {
    locale: getLocale(),
    region,
    signedIn: signedIn && { id: signedIn.personId, name: signedIn.name, roles: signedIn.roles },
    isDemo: context.get(requestFacts).isDemo,
    mode: context.get(pageMode),
  }
}

export function Layout({ children }: { children: React.ReactNode }) {
  const known = useRouteLoaderData<typeof loader>('root')
  // While it is developed, every page takes what changed.
  const isLive = useLivePage() || import.meta.env.DEV
  return (
    <html
      lang={known?.locale ?? getLocale()}
      data-region={known?.region}
      data-person={known?.signedIn?.id}
      data-mode={known?.mode}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <Meta />
        <Links />
        {known?.mode !== 'still' && (
          <script type="module" src={deviceScript} nonce={use(ScriptNonce)} suppressHydrationWarning />
        )}
      </head>
      <body>
        {known ? <ShellSetting value={known}>{children}</ShellSetting> : children}
        {(known?.mode ?? 'full') === 'full' && isLive && (
          <>
            <ScrollRestoration />
            <Scripts />
          </>
        )}
      </body>
    </html>
  )
}

export default function Portal() {
  return <Outlet />
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ErrorPage error={error} sheet={sheet} />
}
