import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'

export type ReviewNeighboursProps = { previous: string | null; next: string | null }

/** The way to the reviews before and after; while one is written, buttons of its form that save it first. */
export function ReviewNeighbours({
  previous,
  next,
  saves = false,
}: ReviewNeighboursProps & { saves?: boolean }) {
  if (previous === null && next === null) return null
  return (
    <nav className="minka-pages" aria-label={m.review_neighbours()}>
      {previous !== null && (
        <Way id={previous} intent="previous" saves={saves}>
          {saves ? m.review_save_previous() : m.review_previous()}
        </Way>
      )}
      {next !== null && (
        <Way id={next} intent="next" saves={saves}>
          {saves ? m.review_save_next() : m.review_next()}
        </Way>
      )}
    </nav>
  )
}

type WayProps = { id: string; intent: 'previous' | 'next'; saves: boolean; children: string }

function Way({ id, intent, saves, children }: WayProps) {
  if (saves) {
    return (
      <Button name="intent" value={intent} variant="secondary">
        {children}
      </Button>
    )
  }
  return (
    <a className="govuk-link" href={`/review/${id}`} rel={intent === 'previous' ? 'prev' : 'next'}>
      {children}
    </a>
  )
}
