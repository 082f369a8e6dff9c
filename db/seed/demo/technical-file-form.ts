import type { FormDefinition } from '#app/domain/form.ts'
import { photosAndPapers } from '../comunidades-amazonicas/files.ts'
import { text } from '../comunidades-amazonicas/text.ts'

const drawing = {
  key: 'drawing',
  title: text('Adjuntar el expediente', 'Attach the technical file'),
  questions: [
    {
      key: 'works_engineer',
      kind: 'short_text',
      label: text(
        'Ingeniero o ingeniera responsable y número de colegiatura',
        'Engineer in charge and license number',
      ),
      required: true,
      characters: { max: 120 },
    },
    {
      key: 'works_drawings',
      kind: 'files',
      label: text('Planos y estudio de suelos, firmados', 'Signed drawings and soil study'),
      help: text('PDF o fotos claras de cada hoja.', 'PDF, or clear photos of each sheet.'),
      required: true,
      ...photosAndPapers,
      max: 10,
    },
  ],
} satisfies FormDefinition['sections'][number]['groups'][number]

const permits = {
  key: 'permits',
  title: text('Contar cómo van los permisos', 'Say how the permits stand'),
  questions: [
    {
      key: 'works_permits',
      kind: 'long_text',
      label: text(
        '¿Qué permisos hacen falta y cuáles tienen ya?',
        'Which permits are needed, and which do you have?',
      ),
      help: text(
        'Por ejemplo: autoridad del agua, municipalidad, técnico forestal.',
        'For example: water authority, municipality, forest officer.',
      ),
      required: true,
      words: { max: 200 },
    },
    {
      key: 'works_changes',
      kind: 'long_text',
      label: text(
        '¿Qué cambió del proyecto o del presupuesto?',
        'What changed in the project or the budget?',
      ),
      required: false,
      words: { max: 200 },
    },
  ],
} satisfies FormDefinition['sections'][number]['groups'][number]

/** The short form of the second stage: who is invited to build shows that it can be built safely. */
export const technicalFileForm: FormDefinition = {
  sections: [
    {
      key: 'works',
      title: text('Expediente técnico', 'Technical file'),
      intro: text(
        'Su proyecto interesa. Antes de decidir necesitamos ver que la obra se puede hacer con seguridad.',
        'Your project is of interest. Before deciding we need to see that the work can be done safely.',
      ),
      groups: [drawing, permits],
    },
  ],
  rules: [],
}
