import { answerInput, askInput, reconsiderationField, upholdDecision } from '#app/domain/reconsideration.ts'
import { paperRules } from '#app/domain/signed-paper.ts'
import { m } from '#app/messages/compiled/messages.js'

import { previewLetters } from '#db/letter-preview.ts'
import { answerReconsideration } from '#db/reconsideration.ts'
import { redirect } from 'react-router'

import { attemptBeside } from './attempt-beside.ts'
import { readFormWithFile } from './form-with-file.ts'
import { letterFirst } from './letter-first.ts'
import { readForm } from './read-form.ts'

/** What somebody asks of a decision, with the file that shows it. */
export function readReconsideration(request: Request) {
  const file = { name: reconsiderationField, rules: paperRules }
  return readFormWithFile(request, askInput, { reason: m.reconsider_reason() }, file)
}

/** Answers what was asked. That the decision stands is a letter, which is shown first; that it is reconsidered tells nobody yet. */
export async function answerByPost(request: Request, id: string, by: { personId: string }) {
  const labels = { answer: m.reconsider_answer_legend(), reason: m.reconsider_answer_label() }
  const read = await readForm(request, answerInput, labels)
  if (!read.ok) return read.reply
  const { answer, reason } = read.input
  const form = { typed: read.typed, fields: { reason_missing: 'reason' } }
  const change = async () => {
    await answerReconsideration(id, by, read.input)
    return redirect(`/manage/applications/${id}/decision?done=${answer}`)
  }
  if (answer === 'granted') return attemptBeside(form, change)
  const preview = () => previewLetters(id, by, (file, signed) => upholdDecision(file, { reason }, signed))
  return letterFirst(form, { preview, change })
}
