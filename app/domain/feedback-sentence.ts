import { z } from 'zod'

/** The forms of the list of sentences: one keeps a sentence, the other takes one off. */
export const sentenceInput = z.object({
  words: z.string().trim().min(1, 'problem_required').max(1000, 'problem_too_long').default(''),
})
export const removeSentenceInput = z.object({ remove: z.uuid() })

/** Feedback with sentences put after what was typed, each in a paragraph of its own; one that stands in it is not put twice. */
export function withSentences(feedback: string, chosen: readonly string[]): string {
  const typed = feedback.replaceAll(/\r\n?/g, '\n').trimEnd()
  const fresh = chosen.filter((it) => !typed.includes(it))
  return [typed, ...fresh].filter((it) => it !== '').join('\n\n')
}
