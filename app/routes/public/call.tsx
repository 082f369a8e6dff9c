import { BackLink } from '#app/components/back-link.tsx'
import { Button } from '#app/components/button.tsx'
import { CallCriteria } from '#app/components/call-criteria.tsx'
import { CallFacts } from '#app/components/call-facts.tsx'
import { CallLines } from '#app/components/call-lines.tsx'
import { localized } from '#app/components/localized.ts'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { requestFacts } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findCall } from '#db/call.ts'

import type { Route } from './+types/call'

export async function loader({ params, context }: Route.LoaderArgs) {
  const now = context.get(requestFacts).reachedUsAt
  const { definition: _form, eligibility: _check, ...call } = found(await findCall(params.slug, now))
  return { call, now }
}

export default function CallPage({ loaderData: { call, now } }: Route.ComponentProps) {
  const { slug, texts, window, objectives } = call
  const isOpen = window === 'open'
  return (
    <>
      <title>{pageTitle(localized(call.title))}</title>
      <BackLink href="/" text={m.call_all()} />
      <PageHeading>{localized(call.title)}</PageHeading>
      {texts.summary && <p className="govuk-body-l">{localized(texts.summary)}</p>}
      {window === 'not_open' && <Notice title={m.call_not_open_yet()} />}
      {!isOpen && window !== 'not_open' && <Notice title={m.call_is_closed()} />}
      <CallFacts call={call} now={now} />
      {isOpen && <Start slug={slug} />}
      <CallLines title={m.call_who()} lines={texts.who.map(localized)} />
      <CallLines title={m.call_objectives()} lines={objectives.map(localized)} />
      <CallLines title={m.call_funded()} lines={texts.funded.map(localized)} />
      <CallLines title={m.call_not_funded()} lines={texts.notFunded.map(localized)} />
      <CallCriteria criteria={call.criteria} />
      <CallLines title={m.call_decided()} lines={texts.decided.map(localized)} />
      <section>
        <h2 className="govuk-heading-m">{m.call_questions_title()}</h2>
        <p className="govuk-body">
          {texts.minutes !== undefined && m.call_minutes({ minutes: texts.minutes })}{' '}
          {m.call_saved_as_you_go()}
        </p>
        <p className="govuk-body">
          <a className="govuk-link" href={`/calls/${slug}/questions`}>
            {m.call_questions_link()}
          </a>
        </p>
      </section>
      {isOpen && <Start slug={slug} />}
    </>
  )
}

function Start({ slug }: { slug: string }) {
  return (
    <div className="minka-print-hidden">
      <Button href={`/calls/${slug}/eligibility`}>{m.call_start()}</Button>
      <p className="govuk-body">{m.call_start_hint()}</p>
    </div>
  )
}
