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

type TaskSectionsProps = {
  sections: readonly TaskSection[]
  /** Where a task is done, by its key. */
  hrefOf: (task: string) => string
}

/** The tasks of something that is written, in any order, section by section. */
export function TaskSections({ sections, hrefOf }: TaskSectionsProps) {
  return sections.map(({ key, title, tasks }, at) => (
    <section key={key}>
      <h2 className="govuk-heading-m">{m.call_section({ number: at + 1, title: localized(title) })}</h2>
      <TaskList
        tasks={tasks.map((task) => {
          const { text, tone } = states[task.state]
          return {
            id: task.key,
            name: localized(task.title),
            href: task.state === 'locked' ? undefined : hrefOf(task.key),
            status: { text: text(), tone },
          }
        })}
      />
    </section>
  ))
}
