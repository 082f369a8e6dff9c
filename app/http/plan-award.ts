import { data, redirect } from 'react-router'

import { readPlan } from '#app/domain/award-plan.ts'
import { planAward, findPlanLines } from '#db/award-plan.ts'

import { attemptBeside } from './attempt-beside.ts'
import { readFields } from './body.ts'
import { formSentence } from './form-sentences.ts'
import type { FormReply } from './read-form.ts'

/** Reads the plan that was typed, says what is wrong beside its fields, and keeps it. */
export async function planByPost(request: Request, id: string, by: { personId: string }) {
  const fields = await readFields(request)
  const values = Object.fromEntries(
    [...new Set(fields.keys())].map((name): [string, string[]] => [
      name,
      fields.getAll(name).filter((it) => typeof it === 'string'),
    ]),
  )
  const { plan, problems } = readPlan(values, await findPlanLines(id))
  if (problems.length > 0) {
    const said = problems.map(({ field, code }) => ({ field, text: formSentence(code, '') }))
    return data<FormReply>({ problems: said, values }, { status: 422 })
  }
  return attemptBeside({ typed: values, fields: {} }, async () => {
    await planAward(id, by, plan)
    return redirect(`/manage/applications/${id}/award?done=plan`)
  })
}
