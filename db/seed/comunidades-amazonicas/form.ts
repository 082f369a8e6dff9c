import type { FormDefinition } from '#app/domain/form.ts'
import { requested } from './budget-sums.ts'
import { rules } from './rules.ts'
import { organization } from './section-1-organization.ts'
import { contacts } from './section-2-contacts.ts'
import { place } from './section-3-place.ts'
import { project } from './section-4-project.ts'
import { beneficiaries } from './section-5-beneficiaries.ts'
import { budget } from './section-6-budget.ts'
import { declaration, documents } from './sections-7-8.ts'

/** The form of the call `comunidades-amazonicas-2026`, version 1, as it is stored. */
export const form: FormDefinition = {
  sections: [organization, contacts, place, project, beneficiaries, budget, documents, declaration],
  rules,
  requested,
}
