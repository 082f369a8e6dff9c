import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Tag, type Tone } from './tag.tsx'

export type Task = {
  id: string
  name: string
  /** Where the task is done; without it, it cannot be started yet. */
  href?: string | undefined
  hint?: ReactNode
  /** What is complete has no tone and stays quiet; only what is open is colored. */
  status: { text: string; tone?: Tone | undefined }
}

/** Tasks in any order, each with its status. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="govuk-task-list">
      {tasks.map((task) => (
        <li
          key={task.id}
          className={classNames('govuk-task-list__item', task.href && 'govuk-task-list__item--with-link')}
        >
          <TaskName {...task} />
          <div id={`${task.id}-status`} className="govuk-task-list__status">
            {task.status.tone ? <Tag tone={task.status.tone}>{task.status.text}</Tag> : task.status.text}
          </div>
        </li>
      ))}
    </ul>
  )
}

function TaskName({ id, name, href, hint }: Task) {
  const described = classNames(hint ? `${id}-hint` : null, `${id}-status`)
  return (
    <div className="govuk-task-list__name-and-hint">
      {href ? (
        <a className="govuk-link govuk-task-list__link" href={href} aria-describedby={described}>
          {name}
        </a>
      ) : (
        <div className="minka-quiet">{name}</div>
      )}
      {hint && (
        <div id={`${id}-hint`} className="govuk-task-list__hint">
          {hint}
        </div>
      )}
    </div>
  )
}
