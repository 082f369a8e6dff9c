import type { ReactNode } from 'react'

/** One thing to choose. `reveal` is shown only while it is chosen. */
export type Choice = {
  value: string
  label: string
  hint?: ReactNode
  reveal?: ReactNode
  disabled?: boolean
  /** Choosing it shows what stands in `.minka-opened` beneath the choices. */
  opens?: boolean
}

/** The id of a choice's control: the first carries the question's own name, where its problem links to. */
export function choiceId(name: string, index: number): string {
  return index === 0 ? name : `${name}-${index + 1}`
}
