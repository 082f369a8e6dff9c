import type { Answers } from '#app/domain/answer.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'
import type { FormDefinition } from '#app/domain/form.ts'
import type { ApplicantView } from '#db/applicant-view.ts'

/** An application that is being written, with this form and these answers, as the pages of its writer are made from it. */
export function applicantView(definition: FormDefinition, answers: Answers, facts: CallFacts): ApplicantView {
  return {
    id: '3f0c8f5e-7a54-4c52-8d6b-6f3f4a5f6a10',
    reference: 'AMZ26-0042',
    title: 'Agua segura',
    status: 'draft',
    late: false,
    capacity: 'representative',
    organization: 'Comité de Agua de Nueva Esperanza',
    organizationId: '3f0c8f5e-7a54-4c52-8d6b-6f3f4a5f6a11',
    enteredBy: null,
    representatives: [],
    consent: null,
    facilitatorEndedAt: null,
    callSlug: 'comunidades-amazonicas-2026',
    callTitle: { es: 'Comunidades amazónicas' },
    opensAt: new Date('2026-11-01T15:00:00Z'),
    graceHours: 48,
    unlockedSections: [],
    changesMessage: null,
    changesDueAt: null,
    submittedAt: null,
    movedClosings: [],
    stageClosesAt: null,
    stageDueAt: null,
    submissions: 0,
    hasEarlier: false,
    earlierQuestions: [],
    definition,
    answers,
    revisions: Object.fromEntries(Object.keys(answers).map((key) => [key, 1])),
    facts,
    places: [],
  }
}
