import { data } from 'react-router'

import { choosingInput, planInput } from '#app/domain/assignment-request.ts'
import type { FilterFault } from '#app/domain/filter.ts'
import { m } from '#app/messages/compiled/messages.js'
import { askForPlan } from '#db/assignment-plan.ts'
import { type AssigningStage, setChoosing } from '#db/assignment-stage.ts'
import { findBoard } from '#db/board.ts'
import { listChosenInReview } from '#db/case-choice.ts'

import { readFields } from './body.ts'
import { readCaseFilter } from './case-list-page.ts'
import { found } from './found.ts'
import { type FormReply, checkForm } from './read-form.ts'

type At = { personId: string; slug: string; stage: AssigningStage }
type Say = (faults: readonly FilterFault[], field: string) => FormReply['problems']

/** Takes one of the two forms of the page that assigns: answers where to go on, or what is wrong beside its fields. */
export async function saveAssigning(request: Request, at: At, sayFaults: Say) {
  const fields = await readFields(request)
  if (fields.get('intent') === 'choosing') {
    const form = checkForm(fields, choosingInput, { takeAtMost: m.assigning_self_at_most() })
    if (!form.ok) return form.reply
    await setChoosing(at.stage.id, at.personId, form.input)
    return { to: '?done=choosing' }
  }
  const form = checkForm(fields, planInput, {
    needed: m.assigning_needed(),
    limit: m.assigning_limit(),
    reviewers: m.assigning_who(),
  })
  if (!form.ok) return form.reply
  const { needed, limit, reviewers, q } = form.input
  const chosen = await chooseApplications(at, q, sayFaults)
  if (chosen.problems)
    return data<FormReply>({ problems: chosen.problems, values: form.typed }, { status: 422 })
  const asked = { needed, limit, reviewerIds: reviewers, applicationIds: chosen.ids }
  return { to: `/${await askForPlan(at.stage.id, at.personId, asked)}` }
}

/** The applications of the stage that the filter chooses; null stands for all of them. */
async function chooseApplications({ personId, slug, stage }: At, q: string, sayFaults: Say) {
  if (q === '') return { ids: null, problems: undefined }
  const board = found(await findBoard(personId, slug))
  const { filter, faults } = readCaseFilter(board, q)
  if (faults.length > 0) return { ids: null, problems: sayFaults(faults, 'q') }
  const ids = await listChosenInReview({ readerId: personId, callId: board.id, filter }, stage.id)
  const none = [{ field: 'q', text: m.assigning_filter_none() }]
  return ids.length > 0 ? { ids, problems: undefined } : { ids: null, problems: none }
}
