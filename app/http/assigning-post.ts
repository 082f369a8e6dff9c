import { choosingInput, planInput } from '#app/domain/assignment-request.ts'
import { m } from '#app/messages/compiled/messages.js'
import { askForPlan } from '#db/assignment-plan.ts'
import { setChoosing } from '#db/assignment-stage.ts'

import { readFields } from './body.ts'
import { checkForm } from './read-form.ts'

/** Takes one of the two forms of the page that assigns: answers where to go on, or what is wrong beside its fields. */
export async function saveAssigning(request: Request, stageId: string, officerId: string) {
  const fields = await readFields(request)
  if (fields.get('intent') === 'choosing') {
    const form = checkForm(fields, choosingInput, { takeAtMost: m.assigning_self_at_most() })
    if (!form.ok) return form.reply
    await setChoosing(stageId, officerId, form.input)
    return { to: '?done=choosing' }
  }
  const form = checkForm(fields, planInput, {
    needed: m.assigning_needed(),
    limit: m.assigning_limit(),
    reviewers: m.assigning_who(),
  })
  if (!form.ok) return form.reply
  const { needed, limit, reviewers } = form.input
  const asked = { needed, limit, reviewerIds: reviewers, applicationIds: null }
  return { to: `/${await askForPlan(stageId, officerId, asked)}` }
}
