import type { Section } from '#app/domain/form.ts'
import { identity, peoples } from './section-1-identity.ts'
import { assembly, experience, members, standing } from './section-1-standing.ts'
import { text } from './text.ts'

export const organization = {
  key: 'organization',
  title: text('La organización', 'The organization'),
  intro: text(
    'Empezamos con lo que ya sabemos de su organización. Revise y corrija lo que haga falta.',
    'We start from what we already know of your organization. Check it and correct what is needed.',
  ),
  groups: [identity, peoples, members, standing, assembly, experience],
} satisfies Section
