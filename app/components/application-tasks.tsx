import type { TaskSection, TaskState } from '#app/domain/application-tasks.ts'
import { m } from '#app/messages/compiled/messages.js'

import { localized } from './localized.ts'
import type { Tone } from './tag.tsx'
import { TaskList } from './task-list.tsx'

const states: Record<TaskState, { text: () => string; tone?: Tone }> = {
  optional: { text: m.apply_task_optional },
  not_started: { text: m.apply_task_not_started, tone: 'river' },
  in_progress: { text: m.apply_task_in_progress, tone: 'gold' },
  complete: { text: m.apply_task_complete },
  locked: { text: m.apply_task_locked },
}

type ApplicationTasksProps = { id: string; sections: readonly TaskSection[] }

/** The tasks of an application, in any order, section by section. */
export function ApplicationTasks({ id, sections }: ApplicationTasksProps) {
  return sections.map(({ key, title, tasks }, at) => (
    <section key={key}>
      <h2 className="govuk-heading-m">{m.call_section({ number: at + 1, title: localized(title) })}</h2>
      <TaskList
        tasks={tasks.map((task) => {
          const { text, tone } = states[task.state]
          return {
            id: task.key,
            name: localized(task.title),
            href: task.state === 'locked' ? undefined : `/apply/${id}/questions/${task.key}`,
            status: { text: text(), tone },
          }
        })}
      />
    </section>
  ))
}
