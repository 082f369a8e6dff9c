import { redirect } from 'react-router'

import { trancheInput } from '#app/domain/award-input.ts'
import { quotesTyped, takeTrancheStep } from '#app/domain/award-steps.ts'
import { changeTranche, previewTranche, type TrancheRule } from '#db/award-tranche.ts'

import { attemptBeside } from './attempt-beside.ts'
import { letterFirst } from './letter-first.ts'
import { readForm } from './read-form.ts'

type About = { applicationId: string; trancheId: string }

/** Takes a step with a payment. A letter that quotes what was typed is shown first; any other the page showed. */
export async function trancheStepByPost(request: Request, about: About, by: { personId: string }) {
  const read = await readForm(request, trancheInput)
  if (!read.ok) return read.reply
  const { intent, ...input } = read.input
  const rule: TrancheRule = (file, signed) => takeTrancheStep(intent, file, input, signed)
  const fields = { reason_missing: 'reason', reference_missing: 'reference', payment_date_wrong: 'paid' }
  const form = { typed: read.typed, fields }
  const change = async () => {
    await changeTranche(about.trancheId, by, rule)
    return redirect(`/manage/applications/${about.applicationId}/award?done=${intent}`)
  }
  if (!quotesTyped(intent)) return attemptBeside(form, change)
  return letterFirst(form, { preview: () => previewTranche(about, by, rule), change })
}
