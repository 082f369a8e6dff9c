import { Marked } from './marked.tsx'

/** A value of a few words as it was and as it is; one alone where the other is empty, unmarked where both say the same. */
export function MarkedValues({ before, after }: { before: string; after: string }) {
  if (before === after) return after
  return (
    <>
      {before && <Marked change="removed">{before}</Marked>}{' '}
      {after && <Marked change="added">{after}</Marked>}
    </>
  )
}
