import { redirect } from 'react-router'

import { extendOfferInput } from '#app/domain/award-input.ts'
import { extendOffer } from '#app/domain/award-rules.ts'
import { endOfDay } from '#app/domain/due-day.ts'
import { m } from '#app/messages/compiled/messages.js'
import { changeAward } from '#db/award.ts'

import { attemptBeside } from './attempt-beside.ts'
import { checkForm } from './read-form.ts'

/** Gives more days to answer an offer, to the end of the day that was typed. */
export async function extendByPost(
  { id, timeZone }: { id: string; timeZone: string },
  by: { personId: string },
  fields: FormData,
) {
  const form = checkForm(fields, extendOfferInput, { until: m.award_extend_until() })
  if (!form.ok) return form.reply
  return attemptBeside({ typed: form.typed, fields: { due_date_past: 'until' } }, async () => {
    const until = endOfDay(form.input.day, timeZone)
    await changeAward(id, by, (file, signed) => extendOffer(file, { until }, signed))
    return redirect(`/manage/applications/${id}/award?done=extend`)
  })
}
