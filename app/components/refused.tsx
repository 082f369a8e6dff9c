import { useEffect, useRef } from 'react'
import { m } from '#app/messages/compiled/messages.js'
import { Notice } from './notice.tsx'

/** The sentence of a rule's no, on top of the page that asked; it takes the focus. */
export function Refused({ refusal }: { refusal: string | undefined }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [refusal])
  if (!refusal) return null
  return (
    <div ref={box} tabIndex={-1} autoFocus>
      <Notice tone="problem" title={m.manage_refused_title()}>
        <p>{refusal}</p>
      </Notice>
    </div>
  )
}
