import type { QuestionGroup } from '#app/domain/form.ts'
import { selected } from './conditions.ts'
import { photosAndPapers } from './files.ts'
import { labeled, option, text } from './text.ts'

export const members = {
  key: 'org_people_count',
  title: text('Contar cuántos son', 'Count your members'),
  questions: [
    {
      key: 'org_members',
      kind: 'table',
      label: text('Miembros de la organización', 'Members of the organization'),
      help: text(
        'Cuente a las personas que participan hoy. Si no hay nadie, deje la casilla vacía. En total deben ser 10 o más.',
        'Count the people who take part today. Leave a box empty where there is nobody. In all they must be 10 or more.',
      ),
      required: true,
      max: 100_000,
      rows: [labeled('women', 'Mujeres', 'Women'), labeled('men', 'Hombres', 'Men')],
      columns: [
        labeled('under_30', 'Menores de 30 años', 'Under 30'),
        labeled('from_30', 'De 30 años o más', '30 and over'),
      ],
    },
  ],
} satisfies QuestionGroup

export const standing = {
  key: 'org_papers',
  title: text('Explicar sus papeles', 'Explain your papers'),
  intro: text(
    'No hace falta estar en registros públicos para postular. Solo queremos saber en qué punto están.',
    'You do not need to be in the public registry to apply. We only want to know where you stand.',
  ),
  questions: [
    {
      key: 'org_standing',
      kind: 'one_of',
      label: text('¿Está reconocida o registrada?', 'Is it recognized or registered?'),
      required: true,
      prefilledFrom: 'standing',
      options: [
        option('registered', 'Registrada en SUNARP', 'Registered (SUNARP)'),
        option('recognized', 'Reconocida por el gobierno regional', 'Recognized by the regional government'),
        option('in_process', 'En trámite', 'In process'),
        option('none', 'Ninguna', 'Neither'),
      ],
    },
    {
      key: 'org_registry',
      kind: 'short_text',
      label: text('Número de partida registral', 'Registry entry number'),
      help: text('Está en la copia literal que da SUNARP.', 'It is on the literal copy that SUNARP gives.'),
      example: text('11034567', '11034567'),
      required: true,
      visible: selected('org_standing', 'registered'),
      characters: { max: 60 },
      prefilledFrom: 'registry',
    },
    {
      key: 'org_ruc',
      kind: 'identifier',
      validator: 'ruc',
      label: text('RUC', 'RUC (tax number)'),
      help: text(
        'Son 11 cifras. Si aún no lo tiene, puede enviar su solicitud: lo pediremos antes del primer pago.',
        'It has 11 digits. If you do not have it yet you can still apply: we will ask for it before the first payment.',
      ),
      required: false,
      prefilledFrom: 'ruc',
    },
  ],
} satisfies QuestionGroup

export const assembly = {
  key: 'org_agreement',
  title: text('Adjuntar el acta de asamblea', 'Attach the assembly minutes'),
  questions: [
    {
      key: 'org_assembly',
      kind: 'files',
      label: text(
        'Acta de la asamblea que aprueba el proyecto',
        'Minutes of the assembly that approves the project',
      ),
      help: text(
        'Sirve una foto clara del libro de actas, con las firmas o huellas. Si todavía no la tiene, diga para cuándo.',
        'A clear photo of the minutes book with signatures or fingerprints will do. If you do not have it yet, say by when.',
      ),
      required: false,
      ...photosAndPapers,
      max: 10,
      promise: text('La entregaré hasta el', 'I will hand it in by'),
    },
  ],
} satisfies QuestionGroup

export const experience = {
  key: 'org_history',
  title: text('Contar su experiencia', 'Tell your experience'),
  questions: [
    {
      key: 'org_experience',
      kind: 'long_text',
      label: text('¿Qué han logrado juntos?', 'What have you achieved together?'),
      help: text(
        'Cuente trabajos, faenas o ventas que hayan hecho como grupo, aunque fuera sin dinero de nadie. Si son nuevos, dígalo.',
        'Tell of work, communal labor or sales you did as a group, even without anyone’s money. If you are new, say so.',
      ),
      example: text(
        'En 2023 hicimos un vivero de 4,000 plantones de bolaina y arreglamos el camino al puerto en tres faenas.',
        'In 2023 we raised 4,000 bolaina seedlings and repaired the path to the landing in three communal workdays.',
      ),
      required: false,
      words: { max: 250 },
    },
    {
      key: 'org_grants',
      kind: 'rows',
      label: text('Apoyos que han recibido antes', 'Support you received before'),
      help: text(
        'Si nunca recibieron ninguno, deje la lista vacía: no resta puntos.',
        'If you never received any, leave the list empty: it takes no points away.',
      ),
      rowName: text('Apoyo', 'Grant'),
      required: false,
      min: 0,
      max: 10,
      columns: [
        {
          ...labeled('donor', '¿Quién lo dio?', 'Who gave it?'),
          kind: 'short_text',
          required: true,
          characters: { max: 120 },
        },
        { ...labeled('year', 'Año', 'Year'), kind: 'number', required: true, min: 1950, max: 2100 },
        { ...labeled('amount', 'Monto', 'Amount'), kind: 'money', required: true },
        {
          ...labeled('currency', 'Moneda', 'Currency'),
          kind: 'one_of',
          required: true,
          options: [
            option('pen', 'Soles', 'Soles'),
            option('usd', 'Dólares', 'US dollars'),
            option('eur', 'Euros', 'Euros'),
            option('other', 'Otra', 'Other'),
          ],
        },
        {
          ...labeled('result', '¿Qué se logró?', 'What came of it?'),
          kind: 'short_text',
          required: true,
          characters: { max: 300 },
        },
      ],
    },
  ],
} satisfies QuestionGroup
