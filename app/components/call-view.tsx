import type { ReactNode } from 'react'

import type { CallFacts as Known } from '#app/domain/call-facts.ts'
import type { CallTexts } from '#app/domain/call-texts.ts'
import type { CallWindow } from '#app/domain/call.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { CallCriteria } from './call-criteria.tsx'
import { CallFacts } from './call-facts.tsx'
import { CallLines } from './call-lines.tsx'
import { localized } from './localized.ts'
import { MovedClosings } from './moved-closings.tsx'
import { Notice } from './notice.tsx'
import { PageHeading } from './page-heading.tsx'

type CallViewProps = {
  call: {
    slug: string
    title: LocalizedText
    texts: CallTexts
    window: CallWindow
    objectives: readonly LocalizedText[]
    criteria: Parameters<typeof CallCriteria>[0]['criteria']
    movedClosings: Parameters<typeof MovedClosings>[0]['moved']
    facts: Known
    budget: string
    opensAt: Date
    regions: readonly string[]
  }
  now: Date
  /** What stands after everything else, such as a text to forward. */
  after?: ReactNode
}

/** Everything that a call's page says. */
export function CallView({ call, now, after }: CallViewProps) {
  const { slug, texts, window, objectives } = call
  const isOpen = window === 'open'
  return (
    <>
      <PageHeading>{localized(call.title)}</PageHeading>
      {texts.summary && <p className="govuk-body-l">{localized(texts.summary)}</p>}
      {window === 'not_open' && <Notice title={m.call_not_open_yet()} />}
      {!isOpen && window !== 'not_open' && <Notice title={m.call_is_closed()} />}
      <MovedClosings moved={call.movedClosings} timeZone={call.facts.timeZone} />
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
        <ul className="govuk-list minka-print-hidden">
          <PaperLink href={`/calls/${slug}/questions`} text={m.call_questions_link()} />
          <PaperLink href={`/calls/${slug}/form`} text={m.call_form_link()} />
          <PaperLink href={`/calls/${slug}/form.pdf`} text={m.call_form_pdf_link()} />
        </ul>
      </section>
      {after}
      {isOpen && <Start slug={slug} />}
    </>
  )
}

function PaperLink({ href, text }: { href: string; text: string }) {
  return (
    <li>
      <a className="govuk-link" href={href}>
        {text}
      </a>
    </li>
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
