import { redirect } from 'react-router'

import { AwardFrame } from '#app/components/award-frame.tsx'
import { AwardStartForm } from '#app/components/award-start-form.tsx'
import { NotYet } from '#app/components/not-yet.tsx'
import { replyOf } from '#app/components/reply-of.ts'
import { termInput } from '#app/domain/award-input.ts'
import { activateAward } from '#app/domain/award-rules.ts'
import { dayIn } from '#app/domain/calendar.ts'
import { caseAwardFor, lettersOf } from '#app/http/award-for.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { changeAward, previewAward } from '#db/award.ts'

import type { Route } from './+types/award-start'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { known } = await caseAwardFor(context, params.id)
  const today = dayIn(context.get(requestFacts).reachedUsAt, known.timeZone)
  const term = { startsOn: today, endsOn: today }
  const preview = await lettersOf(() =>
    previewAward(known.id, context.get(signedInAs), (file, signed) => activateAward(file, term, signed)),
  )
  return { known, today, ...preview }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  const { known } = await caseAwardFor(context, params.id)
  const labels = { starts: m.award_starts(), ends: m.award_ends() }
  const form = await readForm(request, termInput, labels)
  if (!form.ok) return form.reply
  return attemptBeside({ typed: form.typed, fields: {} }, async () => {
    await changeAward(known.id, by, (file, signed) => activateAward(file, form.input, signed))
    return redirect(`/manage/applications/${known.id}/award?done=start`)
  })
}

export default function AwardStartPage({ loaderData, actionData }: Route.ComponentProps) {
  const { known, today, letters, refused } = loaderData
  const { problems, refusal, values } = replyOf(actionData)
  return (
    <AwardFrame known={known} title={m.award_start_title()} {...{ problems, refusal }}>
      {refused ? <NotYet why={refused} /> : <AwardStartForm {...{ today, letters, problems, values }} />}
    </AwardFrame>
  )
}
