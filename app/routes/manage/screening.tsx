import { href, redirect } from 'react-router'

import { CaseHead } from '#app/components/case-head.tsx'
import { CaseReading } from '#app/components/case-reading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { questionWords } from '#app/components/question-words.ts'
import { Refused } from '#app/components/refused.tsx'
import { ScreeningForm } from '#app/components/screening-form.tsx'
import { SideBySide } from '#app/components/side-by-side.tsx'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { startReview } from '#app/domain/application-review.ts'
import { screeningForm, screeningNotes } from '#app/domain/case-input.ts'
import { readIn } from '#app/domain/form-in-one-language.ts'
import { attempt } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { changeApplication } from '#db/application.ts'
import { findCase, findCaseHead } from '#db/case-view.ts'
import { recordRead } from '#db/read-log.ts'
import { listScreening, saveScreening } from '#db/screening.ts'

import type { Route } from './+types/screening'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const known = found(await findCase(personId, requireId(params.id)))
  const items = await listScreening(known.id)
  await recordRead(known.id, personId, known.roles)
  const frozen = known.frozen && readIn(known.frozen, getLocale())
  const earlier = known.earlier && readIn(known.earlier, getLocale())
  return {
    known: { ...known, frozen, earlier },
    items,
    saved: new URL(request.url).searchParams.has('saved'),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  const { id } = found(await findCaseHead(by.personId, requireId(params.id)))
  const items = (await listScreening(id)).map(({ key }) => key)
  const form = await readForm(request, screeningForm(items))
  if (!form.ok) return form.reply

  const page = href('/manage/applications/:id', params)
  return attempt(async () => {
    await saveScreening(id, by, screeningNotes(items, form.input))
    if (form.input.intent === 'save') return redirect(`${page}/screening?saved`)
    await changeApplication(id, by, (file, signed) => startReview(file, {}, signed))
    return redirect(`${page}/reviewers?done=start_review`)
  })
}

export default function ScreeningPage({
  loaderData: { known, items, saved },
  actionData,
}: Route.ComponentProps) {
  const { id, frozen, earlier, timeZone, roles, status, conflicted, screening, screens } = known
  const mayScreen = roles.includes('officer') && status === 'submitted' && !conflicted && screens
  const questions = questionWords(frozen?.definition)
  const step = known.screeningPassedBy ? 'confirm_screening' : 'pass_screening'
  const byTwo = known.screenedByTwo ? `/manage/applications/${id}/steps/${step}` : undefined
  const above = (
    <>
      {saved && !actionData && <SuccessMessage>{m.screening_done_saved(screening)}</SuccessMessage>}
      <Refused refusal={actionData && 'refusal' in actionData ? actionData.refusal : undefined} />
    </>
  )
  return (
    <>
      <title>{pageTitle(m.manage_case_screening())}</title>
      <CaseHead known={known} part="screening" above={above} />
      <SideBySide
        readingLabel={m.manage_case_answers()}
        reading={<CaseReading {...{ id, frozen, earlier, timeZone }} />}
        workingLabel={m.screening_checklist()}
        working={<ScreeningForm {...{ items, questions, timeZone, mayScreen, byTwo }} />}
      />
    </>
  )
}
