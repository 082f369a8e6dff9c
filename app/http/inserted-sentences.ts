import { withSentences } from '#app/domain/feedback-sentence.ts'
import { listSentencesFor } from '#db/feedback-sentence.ts'

import { allTexts } from './read-form.ts'

/** Everything that was typed in a form of a decision, with the chosen sentences after its feedback; nothing is proposed. */
export async function insertedSentences(personId: string, applicationId: string, fields: FormData) {
  const { sentences: chosen = [], ...typed } = allTexts(fields)
  const kept = await listSentencesFor(personId, applicationId)
  const words = kept.filter(({ id }) => chosen.includes(id)).map((it) => it.words)
  return { values: { ...typed, feedback: [withSentences(typed['feedback']?.[0] ?? '', words)] } }
}
