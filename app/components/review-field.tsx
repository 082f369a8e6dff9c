import type { ReactNode } from 'react'

/**
 * One field of a review: what tells the script of the device, and the portal, that the page asks it, and on top of which
 * revision. `label` is what the script calls it, and stands nowhere else.
 */
export function ReviewField({ name, label, revision, children }: ReviewFieldProps) {
  return (
    <div>
      <input type="hidden" name="asked" value={name} />
      <h2 hidden>{label}</h2>
      {/* A page that is shown again must not come with the revisions of its past. */}
      <input type="hidden" name={`base:${name}`} value={revision} autoComplete="off" readOnly />
      {children}
    </div>
  )
}

type ReviewFieldProps = { name: string; label: string; revision: number; children: ReactNode }
