import { redirect } from 'react-router'

import { AwardFrame } from '#app/components/award-frame.tsx'
import { AwardStartForm } from '#app/components/award-start-form.tsx'
import { LetterFirst } from '#app/components/letter-first.tsx'
import { NotYet } from '#app/components/not-yet.tsx'
import { replyOf } from '#app/components/reply-of.ts'
import { termInput } from '#app/domain/award-input.ts'
import { activateAward } from '#app/domain/award-rules.ts'
import { dayIn } from '#app/domain/calendar.ts'
import { caseAwardFor, lettersOf } from '#app/http/award-for.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { letterFirst } from '#app/http/letter-first.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { type AwardRule, changeAward, previewAward } from '#db/award.ts'

import type { Route } from './+types/award-start'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { known } = await caseAwardFor(context, params.id)
  const today = dayIn(context.get(requestFacts).reachedUsAt, known.timeZone)
  const term = { startsOn: today, endsOn: today }
  const { refused } = await lettersOf(() =>
    previewAward(known.id, context.get(signedInAs), (file, signed) => activateAward(file, term, signed)),
  )
  return { known, today, refused }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  const { known } = await caseAwardFor(context, params.id)
  const labels = { starts: m.award_starts(), ends: m.award_ends() }
  const form = await readForm(request, termInput, labels)
  if (!form.ok) return form.reply
  const rule: AwardRule = (file, signed) => activateAward(file, form.input, signed)
  return letterFirst(
    { typed: form.typed, fields: {} },
    {
      preview: () => previewAward(known.id, by, rule),
      change: async () => {
        await changeAward(known.id, by, rule)
        return redirect(`/manage/applications/${known.id}/award?done=start`)
      },
    },
  )
}

export default function AwardStartPage({ loaderData, actionData }: Route.ComponentProps) {
  const { known, today, refused } = loaderData
  const { problems, refusal, values } = replyOf(actionData)
  return (
    <AwardFrame known={known} title={m.award_start_title()} {...{ problems, refusal }}>
      {refused && <NotYet why={refused} />}
      <LetterFirst reply={actionData} button={m.award_start_button()}>
        {!refused && <AwardStartForm {...{ today, problems, values }} />}
      </LetterFirst>
    </AwardFrame>
  )
}
