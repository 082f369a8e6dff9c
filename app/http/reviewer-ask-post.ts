import { data, href, redirect } from 'react-router'

import { assignInput } from '#app/domain/case-input.ts'
import { askForReplacement } from '#db/assignment-replacement.ts'
import { previewAsking } from '#db/assignment-dry-run.ts'
import { assignReviewer } from '#db/assignment.ts'

import { attemptBeside } from './attempt-beside.ts'
import { letterFirst } from './letter-first.ts'
import { readForm } from './read-form.ts'

type About = { id: string; callSlug: string }

/** Asks one person for a review, whose letter is shown first; or looks for whom to ask, which asks nobody yet. */
export async function askReviewerByPost(
  request: Request,
  { id, callSlug: slug }: About,
  by: { personId: string },
) {
  const form = await readForm(request, assignInput)
  const { intent, reviewer } = form.ok ? form.input : {}
  if (!form.ok || (intent === undefined && reviewer === undefined)) throw data(null, { status: 404 })
  const refusable = { typed: form.typed, fields: {} }
  if (reviewer === undefined)
    return attemptBeside(refusable, async () => {
      const plan = await askForReplacement(by.personId, id)
      return redirect(href('/manage/calls/:slug/assignment/:plan', { slug, plan }))
    })
  return letterFirst(refusable, {
    preview: () => previewAsking(by.personId, { applicationId: id, reviewerId: reviewer }),
    change: async () => {
      await assignReviewer(id, by, reviewer)
      return redirect(`${href('/manage/applications/:id/reviewers', { id })}?asked=${reviewer}`)
    },
  })
}
