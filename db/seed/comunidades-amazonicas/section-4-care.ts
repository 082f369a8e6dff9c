import type { QuestionGroup } from '#app/domain/form.ts'
import { or, selected } from './conditions.ts'
import { labeled, option, text } from './text.ts'

export const people = {
  key: 'taking_part',
  title: text('Contar quiénes deciden', 'Tell who decides'),
  questions: [
    {
      key: 'participation',
      kind: 'long_text',
      label: text('¿Quiénes deciden y cómo participan?', 'Who decides, and how do people take part?'),
      help: text(
        'Cuente en especial qué papel tienen las mujeres y los jóvenes, al decidir y al trabajar.',
        'Tell especially what part women and young people have, in deciding and in working.',
      ),
      example: text(
        'La asamblea elige un comité de cinco personas. Tres son mujeres, y una joven lleva las cuentas.',
        'The assembly elects a committee of five. Three are women, and a young woman keeps the accounts.',
      ),
      required: false,
      words: { max: 200 },
    },
  ],
} satisfies QuestionGroup

export const environment = {
  key: 'nature',
  title: text('Cuidar el ambiente', 'Care for the environment'),
  questions: [
    {
      key: 'environment',
      kind: 'one_of',
      label: text(
        '¿El proyecto afecta al bosque, al agua o a los animales?',
        'Does the project affect forest, water or animals?',
      ),
      help: text(
        'Decir que sí no le quita puntos si explica qué hará.',
        'Saying yes costs no points if you explain what you will do.',
      ),
      required: true,
      options: [
        option('none', 'No afecta', 'It does not'),
        option('little', 'Afecta poco', 'A little'),
        option('affects', 'Afecta', 'It does'),
      ],
    },
    {
      key: 'environment_text',
      kind: 'long_text',
      label: text('¿Qué afecta y cómo lo cuidarán?', 'What does it affect, and how will you take care?'),
      example: text(
        'Cortaremos seis árboles de bolaina para la caseta y sembraremos sesenta en la orilla de la quebrada.',
        'We will cut six bolaina trees for the shed and plant sixty along the stream.',
      ),
      required: true,
      visible: or(selected('environment', 'little'), selected('environment', 'affects')),
      words: { max: 200 },
    },
  ],
} satisfies QuestionGroup

const cell = { kind: 'short_text', required: true, characters: { max: 300 } } as const

export const risks = {
  key: 'what_may_fail',
  title: text('Pensar qué puede fallar', 'Think of what may fail'),
  questions: [
    {
      key: 'risks',
      kind: 'rows',
      label: text('Riesgos', 'Risks'),
      help: text(
        'De uno a seis. Por ejemplo: la creciente corta el camino · compraremos los tubos antes de diciembre.',
        'One to six. For example: the flood cuts the path · we will buy the pipes before December.',
      ),
      rowName: text('Riesgo', 'Risk'),
      required: true,
      min: 1,
      max: 6,
      columns: [
        { ...labeled('risk', '¿Qué puede fallar?', 'What may fail?'), ...cell },
        { ...labeled('answer', '¿Qué haremos?', 'What will we do?'), ...cell },
      ],
    },
  ],
} satisfies QuestionGroup

export const later = {
  key: 'afterwards',
  title: text('Pensar en lo que sigue', 'Think of what follows'),
  questions: [
    {
      key: 'sustainability',
      kind: 'long_text',
      label: text('¿Cómo seguirá cuando se acabe la donación?', 'How will it go on when the grant ends?'),
      help: text(
        'Quién lo mantendrá, con qué dinero o trabajo; por ejemplo, una cuota familiar o la venta de plantones.',
        'Who will keep it going, with what money or work; for example, a family fee or the sale of seedlings.',
      ),
      required: true,
      words: { max: 200 },
    },
    {
      key: 'sharing',
      kind: 'long_text',
      label: text('¿Cómo compartirán lo aprendido?', 'How will you share what you learn?'),
      help: text(
        'Es opcional. Por ejemplo: visitas de comunidades vecinas, radio local.',
        'Optional. For example: visits from neighboring communities, local radio.',
      ),
      required: false,
      words: { max: 150 },
    },
  ],
} satisfies QuestionGroup

export const start = {
  key: 'work_so_far',
  title: text('Decir si ya empezaron', 'Say whether you have started'),
  questions: [
    {
      key: 'already_started',
      kind: 'yes_no',
      label: text('¿Ya empezaron este trabajo?', 'Have you already started this work?'),
      help: text(
        'Haber empezado no es malo. La donación no paga lo ya gastado.',
        'Having started is not bad. The grant does not pay for what is already spent.',
      ),
      required: false,
    },
    {
      key: 'already_started_text',
      kind: 'long_text',
      label: text('¿Qué han hecho hasta ahora?', 'What have you done so far?'),
      required: true,
      visible: selected('already_started', 'yes'),
      words: { max: 150 },
    },
  ],
} satisfies QuestionGroup
