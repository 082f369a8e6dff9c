import type { QuestionGroup } from '#app/domain/form.ts'
import { fact, literal, monthsLater } from './conditions.ts'
import { labeled, option, text } from './text.ts'

export const idea = {
  key: 'idea',
  title: text('Presentar la idea', 'Present the idea'),
  questions: [
    {
      key: 'title',
      kind: 'short_text',
      label: text('Título del proyecto', 'Title of the project'),
      example: text('Agua segura para Nueva Esperanza', 'Safe water for Nueva Esperanza'),
      required: true,
      words: { max: 15 },
    },
    {
      key: 'objective',
      kind: 'one_of',
      label: text('¿A qué objetivo ayuda más?', 'Which objective does it help most?'),
      help: text('Si ayuda a varios, elija el principal.', 'If it helps several, choose the main one.'),
      required: true,
      options: [
        {
          ...option(
            'od_1',
            'OD-1 · Alternativas al cultivo ilícito de coca',
            'DO-1 · Alternatives to illicit coca cultivation',
          ),
          help: text(
            'Cacao, café, artesanía, piscigranjas, turismo…',
            'Cacao, coffee, crafts, fish farms, tourism…',
          ),
        },
        {
          ...option(
            'od_2',
            'OD-2 · Mejores servicios públicos en la cuenca amazónica',
            'DO-2 · Better public services in the Amazon basin',
          ),
          help: text(
            'Agua segura, salud, escuela, luz, seguridad…',
            'Safe water, health, school, light, safety…',
          ),
        },
        {
          ...option(
            'od_3',
            'OD-3 · Recursos naturales manejados de forma sostenible',
            'DO-3 · Natural resources managed sustainably',
          ),
          help: text(
            'Viveros, bosque en pie, pesca, quebradas limpias…',
            'Tree nurseries, standing forest, fishing, clean streams…',
          ),
        },
      ],
    },
    {
      key: 'summary',
      kind: 'long_text',
      label: text('El proyecto en pocas palabras', 'The project in a few words'),
      help: text(
        'Qué harán, con quiénes y qué cambiará. Si les damos la donación, este texto se publica.',
        'What you will do, with whom, and what will change. If you are awarded, this text is published.',
      ),
      required: true,
      words: { min: 20, max: 120 },
    },
  ],
} satisfies QuestionGroup

export const need = {
  key: 'need',
  title: text('Explicar el problema', 'Explain the problem'),
  questions: [
    {
      key: 'problem',
      kind: 'long_text',
      label: text('¿Qué problema quieren resolver?', 'What problem do you want to solve?'),
      help: text(
        'A quiénes afecta, desde cuándo y qué han intentado. Los números ayudan, aunque sean aproximados.',
        'Whom it affects, since when, and what you have tried. Numbers help, even rough ones.',
      ),
      example: text(
        'De las 62 familias, 40 toman agua de la quebrada. En la creciente, los niños se enferman y pierden clases.',
        'Of 62 families, 40 drink from the stream. In the floods the children fall ill and miss school.',
      ),
      required: true,
      words: { max: 300 },
    },
  ],
} satisfies QuestionGroup

const cell = { kind: 'short_text', required: true, characters: { max: 300 } } as const

export const goals = {
  key: 'results',
  title: text('Decir qué lograrán', 'Say what you will achieve'),
  questions: [
    {
      key: 'goals',
      kind: 'rows',
      label: text('Resultados', 'Results'),
      help: text(
        'De uno a cinco. Por ejemplo: familias con agua segura · número de familias · 62 · lista firmada y fotos.',
        'One to five. For example: families with safe water · number of families · 62 · signed list and photos.',
      ),
      rowName: text('Resultado', 'Result'),
      required: true,
      min: 1,
      max: 5,
      columns: [
        { ...labeled('result', 'Resultado', 'Result'), ...cell },
        { ...labeled('indicator', '¿Con qué se mide?', 'What measures it?'), ...cell },
        { ...labeled('target', 'Meta', 'Target'), ...cell, characters: { max: 120 } },
        { ...labeled('evidence', '¿Cómo se comprueba?', 'How is it checked?'), ...cell },
      ],
    },
  ],
} satisfies QuestionGroup

export const time = {
  key: 'time',
  title: text('Decir cuándo empieza y cuánto dura', 'Say when it starts and how long it lasts'),
  questions: [
    {
      key: 'start_month',
      kind: 'month',
      label: text('¿En qué mes empezaría?', 'In which month would it start?'),
      help: text(
        'Entre 2 y 12 meses después del cierre de la convocatoria. Piense en la creciente y la vaciante.',
        'Between 2 and 12 months after the call closes. Think of the flood and low-water seasons.',
      ),
      required: true,
      earliest: monthsLater(fact('closing_month'), literal(2)),
      latest: monthsLater(fact('closing_month'), literal(12)),
    },
    {
      key: 'months',
      kind: 'number',
      label: text('¿Cuántos meses durará?', 'How many months will it last?'),
      help: text('De 6 a 18 meses.', 'From 6 to 18 months.'),
      required: true,
      min: fact('months_min'),
      max: fact('months_max'),
      unit: text('meses', 'months'),
    },
  ],
} satisfies QuestionGroup

export const activities = {
  key: 'plan',
  title: text('Ordenar las actividades', 'Put the activities in order'),
  questions: [
    {
      key: 'activities',
      kind: 'rows',
      label: text('Actividades', 'Activities'),
      help: text(
        'Los pasos principales, quién responde por cada uno y de qué mes a qué mes. Deben caber en los meses del proyecto.',
        'The main steps, who answers for each, and from which month to which. They must fit in the months of the project.',
      ),
      rowName: text('Actividad', 'Activity'),
      required: true,
      min: 1,
      max: 20,
      columns: [
        { ...labeled('activity', 'Actividad', 'Activity'), ...cell },
        { ...labeled('who', 'Responsable', 'Who answers for it'), ...cell, characters: { max: 120 } },
        { ...labeled('start', 'Mes de inicio', 'First month'), kind: 'month', required: true },
        { ...labeled('end', 'Mes de fin', 'Last month'), kind: 'month', required: true },
      ],
    },
  ],
} satisfies QuestionGroup
