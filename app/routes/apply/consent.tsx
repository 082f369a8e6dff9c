import { data, redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { ConsentForm } from '#app/components/consent-form.tsx'
import { consentSentence, consentText } from '#app/components/consent-words.ts'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { InsetText } from '#app/components/inset-text.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { paperSentence } from '#app/components/paper-sentence.ts'
import { dayIn } from '#app/domain/calendar.ts'
import { consentInput } from '#app/domain/consent.ts'
import { paperField, paperRules } from '#app/domain/signed-paper.ts'
import { applicationFor } from '#app/http/application-for.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { readFormWithFile } from '#app/http/form-with-file.ts'
import { found } from '#app/http/found.ts'
import { limit } from '#app/http/limits.ts'
import type { FormReply } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { findConsentAsked, recordConsent } from '#db/consent.ts'

import type { Route } from './+types/consent'

async function asked(context: Route.LoaderArgs['context'], id: string) {
  const view = await applicationFor(context, id)
  const { personId } = context.get(signedInAs)
  const { version, ...rest } = found(await findConsentAsked(personId, view.id))
  const { organization, callTitle } = view
  return { view, personId, version, ...rest, words: consentText({ ...rest, organization, call: callTitle }) }
}

export async function loader({ params, context }: Route.LoaderArgs) {
  const { view, words, representative, timeZone } = await asked(context, params.id)
  const { id, reference, organization, consent } = view
  const today = dayIn(context.get(requestFacts).reachedUsAt, timeZone)
  return { id, reference, organization, consent, words, representative, today }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { view, personId, words, version } = await asked(context, params.id)
  await limit('upload', context, personId)
  const labels = { given_by: m.consent_given_by(), given_on: m.consent_given_on(), way: m.consent_way() }
  const { form, file } = await readFormWithFile(request, consentInput, labels, {
    name: paperField,
    rules: paperRules,
  })
  if (!form.ok) return form.reply
  const wrong = file || form.input.way === 'signed_sheet' ? paperSentence(file) : undefined
  if (wrong) {
    const problems = [{ field: paperField, text: wrong }]
    return data<FormReply>({ problems, values: form.typed }, { status: 422 })
  }

  return attemptBeside({ typed: form.typed, fields: { consent_day_wrong: 'given_on' } }, async () => {
    const given = { ...form.input, words: words.join('\n\n'), version, locale: getLocale() }
    await recordConsent(personId, view.id, given, file)
    return redirect(`/apply/${view.id}?done=consent`)
  })
}

export default function ConsentPage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, reference, organization, consent, words, representative, today } = loaderData
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  return (
    <>
      <title>{pageTitle(m.consent_title(), problems)}</title>
      <BackLink href={`/apply/${id}`} />
      <ErrorSummary problems={problems} />
      <PageHeading caption={m.apply_caption({ reference, organization })}>{m.consent_title()}</PageHeading>
      {consent && <InsetText>{consentSentence(consent)}</InsetText>}
      <ConsentForm {...{ words, representative, today, problems }} values={actionData?.values} />
    </>
  )
}
