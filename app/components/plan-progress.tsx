import { useEffect } from 'react'
import { useRevalidator } from 'react-router'
import { m } from '#app/messages/compiled/messages.js'
import { Notice } from './notice.tsx'

type PlanProgressProps = { title: string; text: string; done?: number; all?: number; href: string }

const everySecond = 1_000

/** Work that goes on behind this page, which looks again every second; without scripts a link does. */
export function PlanProgress({ title, text, done, all, href }: PlanProgressProps) {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(() => void revalidate(), everySecond)
    return () => {
      clearInterval(timer)
    }
  }, [revalidate])
  return (
    <Notice title={title}>
      {done !== undefined && all !== undefined && (
        <p role="status">
          <progress className="minka-working" value={done} max={all} aria-label={title} />{' '}
          {m.plan_applying_of({ done, all })}
        </p>
      )}
      <p>{text}</p>
      <p>
        <a className="govuk-link" href={href}>
          {m.plan_reload()}
        </a>
      </p>
    </Notice>
  )
}
