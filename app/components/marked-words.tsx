import { Fragment } from 'react'

import type { WordPart } from '#app/domain/word-difference.ts'

import { Marked } from './marked.tsx'

/** A text with the words that were added and removed; what took the place of something stands apart from it. */
export function MarkedWords({ parts }: { parts: readonly WordPart[] }) {
  return parts.map(({ change, text }, at) =>
    change === 'kept' ? (
      text
    ) : (
      <Fragment key={at}>
        {change === 'added' && parts[at - 1]?.change === 'removed' && ' '}
        <Marked change={change}>{text}</Marked>
      </Fragment>
    ),
  )
}
