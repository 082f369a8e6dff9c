import { CaseActions } from '#app/components/case-actions.tsx'
import { CaseChanges } from '#app/components/case-changes.tsx'
import { CaseFactsList } from '#app/components/case-facts.tsx'
import { CaseHead } from '#app/components/case-head.tsx'
import { CaseHistory } from '#app/components/case-history.tsx'
import { CaseReading } from '#app/components/case-reading.tsx'
import { CaseUnreachable } from '#app/components/case-unreachable.tsx'
import { caseDone } from '#app/components/case-done.ts'
import { InsetText } from '#app/components/inset-text.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { SideBySide } from '#app/components/side-by-side.tsx'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { readIn } from '#app/domain/form-in-one-language.ts'
import { changesSince } from '#app/http/changes-since.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { findCasePage } from '#db/case-view.ts'
import { recordRead } from '#db/read-log.ts'

import type { Route } from './+types/application'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const known = found(await findCasePage(personId, requireId(params.id)))
  await recordRead(known.id, personId, known.roles)
  const frozen = known.frozen && readIn(known.frozen, getLocale())
  const earlier = known.earlier && readIn(known.earlier, getLocale())
  const changes = frozen && (await changesSince(personId, known.id, frozen))
  return {
    known: { ...known, frozen, earlier },
    changes,
    done: new URL(request.url).searchParams.get('done'),
  }
}

export default function ApplicationPage({ loaderData }: Route.ComponentProps) {
  const { known, changes, done } = loaderData
  const { events, unreachable } = known
  const { id, title, reference, frozen, earlier, timeZone, changesMessage } = known
  const said = caseDone(done)
  return (
    <>
      <title>{pageTitle(title || reference)}</title>
      <CaseHead known={known} part="case" above={said && <SuccessMessage>{said}</SuccessMessage>} />
      <CaseUnreachable people={unreachable} />
      <CaseFactsList {...known} />
      {changesMessage && (
        <InsetText>
          <strong>{m.manage_case_changes_message()}</strong>
          <p className="minka-answer__prose">{changesMessage}</p>
        </InsetText>
      )}
      <SideBySide
        readingLabel={m.manage_case_answers()}
        reading={
          <>
            {frozen && changes && <CaseChanges setting={frozen} {...{ changes, id, timeZone }} />}
            <CaseReading {...{ id, frozen, earlier, timeZone }} />
          </>
        }
        workingLabel={m.manage_case_beside()}
        working={
          <>
            <CaseActions known={known} />
            <h2 className="govuk-heading-s">{m.manage_case_history()}</h2>
            <CaseHistory {...{ events, timeZone }} />
          </>
        }
      />
    </>
  )
}
