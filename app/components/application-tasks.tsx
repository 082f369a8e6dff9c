import type { TaskSection } from '#app/domain/application-tasks.ts'

import { TaskSections } from './task-sections.tsx'

/** The tasks of an application, in any order, section by section. */
export function ApplicationTasks({ id, sections }: { id: string; sections: readonly TaskSection[] }) {
  return <TaskSections sections={sections} hrefOf={(task) => `/apply/${id}/questions/${task}`} />
}
