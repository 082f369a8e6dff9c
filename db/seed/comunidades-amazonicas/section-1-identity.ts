import type { QuestionGroup } from '#app/domain/form.ts'
import { fact, selected } from './conditions.ts'
import { option, text } from './text.ts'

export const identity = {
  key: 'org_identity',
  title: text('Contar quiénes son', 'Say who you are'),
  questions: [
    {
      key: 'org_name',
      kind: 'short_text',
      label: text('Nombre de la organización', 'Name of the organization'),
      help: text(
        'Como aparece en su acta o en su registro, si lo tiene.',
        'As in your minutes or registry, if you have one.',
      ),
      example: text(
        'Asociación de Productores de Cacao Alto Shamboyacu',
        'Alto Shamboyacu Cacao Growers Association',
      ),
      required: true,
      characters: { max: 120 },
      prefilledFrom: 'name',
      autocomplete: 'organization',
    },
    {
      key: 'org_kind',
      kind: 'one_of',
      label: text('¿Qué tipo de organización es?', 'What kind of organization is it?'),
      required: true,
      prefilledFrom: 'kind',
      options: [
        option('native_community', 'Comunidad nativa', 'Native community'),
        option('peasant_community', 'Comunidad campesina', 'Peasant community'),
        option('producers_association', 'Asociación de productores', 'Producers’ association'),
        option('cooperative', 'Cooperativa', 'Cooperative'),
        option('committee', 'Comité', 'Committee'),
        option('women', 'Organización de mujeres', 'Women’s organization'),
        option('youth', 'Organización juvenil', 'Youth organization'),
        option('local_ngo', 'ONG local', 'Local NGO'),
        option('other', 'Otra', 'Other'),
      ],
    },
    {
      key: 'org_kind_other',
      kind: 'short_text',
      label: text('¿Cuál?', 'Which kind?'),
      help: text('Escriba qué tipo de organización es.', 'Write what kind of organization it is.'),
      required: true,
      visible: selected('org_kind', 'other'),
      characters: { max: 120 },
    },
    {
      key: 'org_founded',
      kind: 'month',
      label: text('¿Desde cuándo existe?', 'Since when has it existed?'),
      help: text(
        'Mes y año de la asamblea en que se formó. Si no recuerda el mes, ponga el que crea.',
        'Month and year of the assembly that formed it. If you do not remember the month, write your best guess.',
      ),
      example: text('3 2015', '3 2015'),
      required: true,
      latest: fact('this_month'),
      prefilledFrom: 'founded',
    },
  ],
} satisfies QuestionGroup

export const peoples = {
  key: 'org_peoples',
  title: text('Decir a qué pueblos pertenecen', 'Say which peoples you belong to'),
  intro: text(
    'Esta pregunta es voluntaria y no cambia su puntaje. Sirve para saber si la ayuda llega a todos los pueblos. Nunca se publica.',
    'This question is voluntary and does not change your score. It shows whether help reaches every people. It is never published.',
  ),
  questions: [
    {
      key: 'org_people_consent',
      kind: 'yes_no',
      label: text(
        '¿Acepta que guardemos a qué pueblos indígenas pertenecen sus miembros?',
        'Do you agree that we keep which indigenous peoples your members belong to?',
      ),
      help: text(
        'Es un dato sensible según la ley. Puede decir que no, o cambiar de opinión cuando quiera.',
        'The law treats it as sensitive. You may say no, or change your mind at any time.',
      ),
      required: false,
    },
    {
      key: 'org_people',
      kind: 'some_of',
      label: text('¿A qué pueblos pertenecen sus miembros?', 'Which peoples do your members belong to?'),
      help: text('Marque todos los que correspondan.', 'Tick all that apply.'),
      required: false,
      visible: selected('org_people_consent', 'yes'),
      sensitive: true,
      alone: ['none'],
      options: [
        option('awajun', 'Awajún', 'Awajún'),
        option('ashaninka', 'Asháninka', 'Asháninka'),
        option('shipibo_konibo', 'Shipibo-Konibo', 'Shipibo-Konibo'),
        option('kichwa', 'Kichwa', 'Kichwa'),
        option('wampis', 'Wampis', 'Wampis'),
        option('yine', 'Yine', 'Yine'),
        option('ese_eja', 'Ese Eja', 'Ese Eja'),
        option('matsigenka', 'Matsigenka', 'Matsigenka'),
        option('kukama', 'Kukama', 'Kukama'),
        option('other', 'Otro', 'Other'),
        option('none', 'Ninguno', 'None'),
      ],
    },
  ],
} satisfies QuestionGroup
