import type { WordPart } from '#app/domain/word-difference.ts'

import { Marked } from './marked.tsx'

/** A text with the words that were added and removed. */
export function MarkedWords({ parts }: { parts: readonly WordPart[] }) {
  return parts.map(({ change, text }, at) =>
    change === 'kept' ? (
      text
    ) : (
      <Marked key={at} change={change}>
        {text}
      </Marked>
    ),
  )
}
