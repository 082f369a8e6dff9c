import type { Section } from '#app/domain/form.ts'
import { activities, goals, idea, need, time } from './section-4-plan.ts'
import { environment, people, risks, start, later } from './section-4-care.ts'
import { text } from './text.ts'

export const project = {
  key: 'project',
  title: text('El proyecto', 'The project'),
  intro: text(
    'Escriba como habla: no hace falta lenguaje técnico. Lo que importa es que se entienda.',
    'Write as you speak: technical language is not needed. What matters is that it is understood.',
  ),
  groups: [idea, need, goals, time, activities, people, environment, risks, later, start],
} satisfies Section
