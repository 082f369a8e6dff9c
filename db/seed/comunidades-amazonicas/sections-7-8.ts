import type { Section } from '#app/domain/form.ts'
import { photosAndPapers } from './files.ts'
import { text } from './text.ts'

export const documents = {
  key: 'documents',
  title: text('Otros documentos', 'Other documents'),
  groups: [
    {
      key: 'more_files',
      title: text('Adjuntar otros documentos', 'Attach other documents'),
      questions: [
        {
          key: 'other_files',
          kind: 'files',
          label: text('Cartas y fotos del lugar', 'Letters and photos of the place'),
          help: text(
            'Es opcional. Hasta 10 archivos de 10 MB cada uno: cartas de apoyo, fotos, planos hechos a mano.',
            'Optional. Up to 10 files of 10 MB each: letters of support, photos, hand-drawn plans.',
          ),
          required: false,
          ...photosAndPapers,
          max: 10,
        },
      ],
    },
  ],
} satisfies Section

export const declaration = {
  key: 'declaration',
  title: text('Declaración', 'Declaration'),
  groups: [
    {
      key: 'declaration',
      title: text('Declarar y firmar', 'Declare and sign'),
      questions: [
        {
          key: 'declaration',
          kind: 'declaration',
          version: '2026-1',
          label: text('Declaración de la organización', 'Declaration of the organization'),
          required: true,
          text: text(
            'Declaro, en nombre de la organización, que lo que dice esta solicitud es verdad; que la asamblea conoce el proyecto o lo conocerá antes de recibir dinero; que ningún gasto pagará alquileres, partidos, culto ni armas; y que avisaremos si algo cambia.',
            'I declare, for the organization, that what this application says is true; that the assembly knows the project or will before any money is received; that no cost pays for rent, parties, worship or arms; and that we will tell you if anything changes.',
          ),
          consent: text(
            'Autorizamos que se usen los datos personales de esta solicitud para evaluarla, responderla y, si se aprueba, acompañar el proyecto (Ley 29733). Podemos pedir verlos, corregirlos o borrarlos.',
            'We agree that the personal data in this application be used to review it, answer it and, if awarded, follow the project (Peru’s Law 29733). We may ask to see, correct or erase them.',
          ),
        },
      ],
    },
  ],
} satisfies Section
