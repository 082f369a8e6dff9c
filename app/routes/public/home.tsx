import { CallCard } from '#app/components/call-card.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { requestFacts } from '#app/http/context.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listCalls } from '#db/call.ts'

import type { Route } from './+types/home'

export async function loader({ context }: Route.LoaderArgs) {
  const now = context.get(requestFacts).reachedUsAt
  const calls = await listCalls(now)
  const within = (...windows: string[]) => calls.filter(({ window }) => windows.includes(window))
  return {
    now,
    open: within('open'),
    coming: within('not_open'),
    closed: within('grace', 'closed').reverse(),
  }
}

export default function HomePage({ loaderData }: Route.ComponentProps) {
  const { now, open, coming, closed } = loaderData
  return (
    <>
      <title>{pageTitle(m.home_title())}</title>
      <PageHeading>{m.home_title()}</PageHeading>
      <p className="govuk-body-l">{m.call_home_intro()}</p>
      {open.length === 0 && (
        <EmptyState title={m.call_none_title()}>
          <p className="govuk-body">{m.call_none_text()}</p>
        </EmptyState>
      )}
      <Calls title={m.call_open_title()} calls={open} now={now} />
      <Calls title={m.call_coming_title()} calls={coming} now={now} />
      <Calls title={m.call_closed_title()} calls={closed} now={now} />
    </>
  )
}

function Calls({
  title,
  calls,
  now,
}: {
  title: string
  calls: Route.ComponentProps['loaderData']['open']
  now: Date
}) {
  if (calls.length === 0) return null
  return (
    <section>
      <h2 className="govuk-heading-m">{title}</h2>
      {calls.map((call) => (
        <CallCard key={call.slug} {...{ call, now }} />
      ))}
    </section>
  )
}
