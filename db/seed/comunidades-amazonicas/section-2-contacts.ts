import type { Section } from '#app/domain/form.ts'
import { and, answered, not, or } from './conditions.ts'
import { option, text } from './text.ts'

const second = ['contact2_name', 'contact2_dni', 'contact2_phone', 'contact2_email']
const anyOfSecond = or(...second.map(answered))

const dniHelp = text('Las 8 cifras que aparecen en el documento.', 'The 8 digits printed on the document.')
const phoneHelp = text(
  'Si en la comunidad no hay señal, ponga el de alguien que pueda avisarles.',
  'If the community has no signal, write that of someone who can reach you.',
)
const phone = { kind: 'phone', digits: { min: 6, max: 15 }, private: true, help: phoneHelp } as const
const email = { kind: 'email', private: true } as const

export const contacts = {
  key: 'contacts',
  title: text('Contactos', 'Contacts'),
  intro: text(
    'Las cartas llegan a estas personas. Quienes evalúan no ven estos datos.',
    'Letters go to these people. Reviewers do not see these details.',
  ),
  groups: [
    {
      key: 'representative',
      title: text('Presentar a quien los representa', 'Name your representative'),
      questions: [
        {
          key: 'rep_name',
          kind: 'short_text',
          label: text('Nombre completo', 'Full name'),
          required: true,
          private: true,
          characters: { max: 120 },
          prefilledFrom: 'representative_name',
          autocomplete: 'name',
        },
        {
          key: 'rep_dni',
          kind: 'identifier',
          validator: 'dni',
          label: text('DNI', 'DNI (identity number)'),
          help: dniHelp,
          required: true,
          private: true,
        },
        {
          key: 'rep_language',
          kind: 'one_of',
          label: text(
            '¿En qué idioma prefiere que le hablemos?',
            'Which language do you prefer to speak with us?',
          ),
          required: true,
          options: [
            option('es', 'Español', 'Spanish'),
            option('awajun', 'Awajún', 'Awajún'),
            option('ashaninka', 'Asháninka', 'Asháninka'),
            option('shipibo_konibo', 'Shipibo-Konibo', 'Shipibo-Konibo'),
            option('kichwa', 'Kichwa', 'Kichwa'),
            option('other', 'Otra', 'Other'),
          ],
        },
      ],
    },
    {
      key: 'representative_contact',
      title: text('Decir cómo comunicarnos', 'Say how to reach you'),
      questions: [
        {
          ...phone,
          key: 'rep_phone',
          label: text('Teléfono', 'Telephone'),
          example: text('942 123 456', '942 123 456'),
          required: true,
          prefilledFrom: 'representative_phone',
          autocomplete: 'tel',
        },
        {
          ...email,
          key: 'rep_email',
          label: text('Correo electrónico', 'Email address'),
          help: text(
            'Puede dejarlo vacío si nombra abajo a una persona facilitadora y nos da un teléfono.',
            'You may leave it empty if you name a facilitator below and give us a telephone.',
          ),
          required: not(and(answered('rep_phone'), answered('facilitator_name'))),
          prefilledFrom: 'representative_email',
          autocomplete: 'email',
        },
        {
          key: 'facilitator_name',
          kind: 'short_text',
          label: text('Persona facilitadora, si la tienen', 'Facilitator, if you have one'),
          help: text(
            'Quien le ayuda a llenar la solicitud y puede llevarle las cartas; por ejemplo, un promotor de campo.',
            'Whoever helps you with this application and can bring you the letters; for example, a field officer.',
          ),
          required: false,
          private: true,
          characters: { max: 120 },
        },
      ],
    },
    {
      key: 'second_contact',
      title: text('Dar otro contacto', 'Give a second contact'),
      intro: text(
        'Es opcional: otra persona que responda si no encontramos a la primera. Si empieza a llenarlo, complete todo.',
        'Optional: someone else who answers if we cannot find the first. If you start filling it, complete it all.',
      ),
      questions: [
        {
          key: 'contact2_name',
          kind: 'short_text',
          label: text('Nombre completo del segundo contacto', 'Full name of the second contact'),
          required: anyOfSecond,
          private: true,
          characters: { max: 120 },
        },
        {
          key: 'contact2_dni',
          kind: 'identifier',
          validator: 'dni',
          label: text('DNI del segundo contacto', 'DNI of the second contact'),
          help: dniHelp,
          required: anyOfSecond,
          private: true,
        },
        {
          ...phone,
          key: 'contact2_phone',
          label: text('Teléfono del segundo contacto', 'Telephone of the second contact'),
          required: anyOfSecond,
        },
        {
          ...email,
          key: 'contact2_email',
          label: text('Correo del segundo contacto', 'Email of the second contact'),
          required: and(anyOfSecond, not(and(answered('contact2_phone'), answered('facilitator_name')))),
        },
      ],
    },
  ],
} satisfies Section
