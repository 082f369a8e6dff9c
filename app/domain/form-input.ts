import { z } from 'zod'

import { withoutAccents } from './words.ts'

/** A new form: whose it is, and what its officers call it; its address is made from that. */
export const newFormInput = z.object({
  funder: z.uuid('problem_required_choice'),
  title: z.string().trim().min(1, 'problem_required').max(200, 'problem_name_too_long'),
})

/** The address of a form with this title: small letters, digits and hyphens. */
export function formSlug(title: string): string {
  const plain = withoutAccents(title)
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'form'
  )
}
