import { BackLink } from '#app/components/back-link.tsx'
import { enteredFacts } from '#app/components/entered-facts.ts'
import { Facts } from '#app/components/facts.tsx'
import { formatDateTime } from '#app/components/format.ts'
import { localized } from '#app/components/localized.ts'
import { pageTitle } from '#app/components/page-title.ts'
import { Panel } from '#app/components/panel.tsx'
import { StandingNext } from '#app/components/standing-next.tsx'
import { applicationFor } from '#app/http/application-for.ts'
import { signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { findStoryFor } from '#db/application-story.ts'

import type { Route } from './+types/receipt'

export async function loader({ params, context }: Route.LoaderArgs) {
  const view = await applicationFor(context, params.id)
  const { id, reference, title, organization, enteredBy, callTitle, status, late } = view
  const { graceHours, stageDueAt, stageClosesAt } = view
  const { closesAt, timeZone } = view.facts
  const story = found(await findStoryFor(context.get(signedInAs).personId, id))
  const submission = found(story.submission ?? undefined)
  const standing = { id, status, late, graceHours, stageDueAt, stageClosesAt, facts: { closesAt, timeZone } }
  return { reference, title, organization, enteredBy, callTitle, submission, standing, award: story.award }
}

export default function ReceiptPage({ loaderData, params }: Route.ComponentProps) {
  const { reference, title, organization, enteredBy, callTitle, submission, standing, award } = loaderData
  const {
    late,
    facts: { timeZone },
  } = standing
  return (
    <>
      <title>{pageTitle(`${m.apply_receipt_title()} ${reference}`)}</title>
      <BackLink href={`/apply/${params.id}`} />
      <Panel title={m.apply_receipt_title()}>
        {m.apply_receipt_reference()}
        <br />
        <strong>{reference}</strong>
      </Panel>
      <Facts
        facts={[
          { label: m.apply_receipt_project(), value: title },
          { label: m.apply_receipt_organization(), value: organization },
          { label: m.apply_receipt_call(), value: localized(callTitle) },
          {
            label: late ? m.apply_receipt_reached_late() : m.apply_receipt_reached(),
            value: formatDateTime(submission.reachedUsAt, getLocale(), timeZone),
          },
          { label: m.apply_receipt_by(), value: submission.by },
          ...enteredFacts(enteredBy, organization),
          { label: m.apply_receipt_hash(), value: <code className="minka-hash">{submission.hash}</code> },
        ]}
      />
      <p className="govuk-body minka-quiet">{m.apply_receipt_hash_hint()}</p>
      <StandingNext application={standing} award={award} />
      <section className="minka-reading">
        <p className="govuk-body minka-print-hidden">
          <a className="govuk-link" href={`/apply/${params.id}/submission.pdf`}>
            {m.apply_receipt_pdf()}
          </a>{' '}
          {m.apply_receipt_print()}
        </p>
        <p className="govuk-body minka-print-hidden">
          <a className="govuk-link" href={`/apply/${params.id}`}>
            {m.apply_receipt_status()}
          </a>
        </p>
      </section>
    </>
  )
}
