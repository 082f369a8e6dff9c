import { text } from './text.ts'

/** Why an application was not funded. `inLetters` says whether a letter may print the reason. */
export const reasonCodes = [
  {
    code: 'ineligible_project',
    label: text(
      'El proyecto no es de los que apoya la convocatoria',
      'The project is not of a kind the call supports',
    ),
    inLetters: true,
  },
  {
    code: 'ineligible_applicant',
    label: text(
      'La organización no cumple un requisito para postular',
      'The organization does not meet a requirement to apply',
    ),
    inLetters: true,
  },
  {
    code: 'insufficient_readiness',
    label: text('El proyecto todavía necesita preparación', 'The project still needs preparation'),
    inLetters: true,
  },
  {
    code: 'low_priority',
    label: text(
      'Otros proyectos respondían a necesidades más urgentes',
      'Other projects met more urgent needs',
    ),
    inLetters: true,
  },
  {
    code: 'not_enough_info',
    label: text(
      'Faltó información para evaluar el proyecto',
      'There was not enough information to assess the project',
    ),
    inLetters: true,
  },
  {
    code: 'not_aligned',
    label: text(
      'El proyecto no responde a los objetivos de la convocatoria',
      'The project does not serve the objectives of the call',
    ),
    inLetters: true,
  },
  {
    code: 'oversubscribed',
    label: text(
      'El dinero no alcanzó para todos los buenos proyectos',
      'There was not enough money for all the good projects',
    ),
    inLetters: true,
  },
  {
    code: 'incomplete_documents',
    label: text('Faltaron documentos', 'Documents were missing'),
    inLetters: true,
  },
  {
    code: 'duplicate',
    label: text(
      'Ya había otra solicitud para el mismo proyecto',
      'There was already an application for the same project',
    ),
    inLetters: true,
  },
  {
    code: 'excluded_use',
    label: text(
      'Una parte del dinero era para un uso que no se puede pagar',
      'Part of the money was for a use that cannot be paid',
    ),
    inLetters: true,
  },
  {
    code: 'late',
    label: text('La solicitud llegó después del plazo', 'The application arrived after the deadline'),
    inLetters: true,
  },
  { code: 'other', label: text('Otro motivo', 'Another reason'), inLetters: true },
  {
    code: 'integrity',
    label: text('Dudas sobre la veracidad o el uso de fondos', 'Doubts about truthfulness or use of funds'),
    inLetters: false,
  },
]
