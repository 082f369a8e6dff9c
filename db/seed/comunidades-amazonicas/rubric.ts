import { text } from './text.ts'

/** How reviewers score: 0 ausente, 1 débil, 2 parcial, 3 bueno, 4 sobresaliente; 0, 1 and 4 need 15 words of reason. */
const scale = {
  scaleMin: 0,
  scaleMax: 4,
  optional: false,
  justifiedScores: [0, 1, 4],
  justificationWords: 15,
} as const

type Level = readonly [es: string, en: string]

/** What each score of one criterion looks like, from 0 to 4. */
function anchors(...levels: readonly [Level, Level, Level, Level, Level]) {
  return levels.map(([es, en], score) => ({ score, text: text(es, en) }))
}

export const rubric = {
  slug: 'comunidades-amazonicas',
  number: 1,
  title: text('Pequeñas donaciones a comunidades locales', 'Small grants to local communities'),
  criteria: [
    {
      ...scale,
      key: 'need',
      weight: 20,
      text: text('Necesidad y pertinencia con el objetivo', 'Need, and fit with the objective'),
      about: ['problem', 'objective', 'place'],
      anchors: anchors(
        [
          'No se dice qué problema hay, o no tiene que ver con el objetivo.',
          'No problem is stated, or it has nothing to do with the objective.',
        ],
        [
          'El problema es general; no se sabe a quién afecta aquí.',
          'The problem is general; it is unclear whom it affects here.',
        ],
        [
          'El problema es claro, pero falta a cuántos afecta o cómo se une al objetivo.',
          'The problem is clear, but not how many it affects or how it meets the objective.',
        ],
        [
          'Se entiende a quién afecta, cuánto y desde cuándo, y el proyecto responde al objetivo.',
          'It is clear whom it affects, how much and since when, and the project answers the objective.',
        ],
        [
          'Además muestra causas y lo ya intentado, con datos del lugar.',
          'It also shows causes and what was tried, with facts of the place.',
        ],
      ),
    },
    {
      ...scale,
      key: 'participation',
      weight: 20,
      text: text(
        'Participación de la comunidad, mujeres y jóvenes',
        'Participation of the community, women and young people',
      ),
      about: ['participation', 'org_members', 'org_assembly'],
      anchors: anchors(
        ['No hay señal de que la comunidad lo conozca.', 'Nothing shows that the community knows of it.'],
        ['Decide una persona o alguien de fuera.', 'One person or an outsider decides.'],
        [
          'La asamblea lo conoce; mujeres y jóvenes solo asisten.',
          'The assembly knows of it; women and young people only attend.',
        ],
        [
          'La asamblea decide, y mujeres y jóvenes tienen tareas y voto.',
          'The assembly decides, and women and young people have tasks and a vote.',
        ],
        [
          'Además dirigen una parte, y hay cómo rendir cuentas a todos.',
          'They also lead a part of it, and there is a way to account to everyone.',
        ],
      ),
    },
    {
      ...scale,
      key: 'plan',
      weight: 20,
      text: text('Claridad del plan y resultados medibles', 'Clear plan and measurable results'),
      about: ['goals', 'activities', 'months'],
      anchors: anchors(
        ['No hay plan o no se entiende.', 'There is no plan, or it cannot be understood.'],
        [
          'Hay actividades sueltas, sin resultados que se puedan medir.',
          'Loose activities, without results that can be measured.',
        ],
        [
          'Hay resultados, pero las actividades o los meses no alcanzan para lograrlos.',
          'There are results, but the activities or months do not reach them.',
        ],
        [
          'Cada resultado tiene meta y forma de comprobarlo, y las actividades llevan a él a tiempo.',
          'Each result has a target and a way to check it, and the activities lead to it in time.',
        ],
        [
          'Además cuida las épocas de lluvia y cosecha, y dice quién responde por cada paso.',
          'It also minds rains and harvests, and says who answers for each step.',
        ],
      ),
    },
    {
      ...scale,
      key: 'budget',
      weight: 15,
      text: text('Presupuesto razonable y aporte propio', 'Reasonable budget and own contribution'),
      about: ['budget', 'totals', 'quotes'],
      anchors: anchors(
        ['No se puede saber en qué se gastará.', 'One cannot tell what the money is for.'],
        [
          'Muchos precios no son creíbles o los gastos no sirven al plan.',
          'Many prices are not believable, or costs do not serve the plan.',
        ],
        [
          'Los gastos sirven al plan; algunos precios o aportes no se explican.',
          'Costs serve the plan; some prices or contributions are not explained.',
        ],
        [
          'Precios del lugar, gastos necesarios y aporte propio creíble.',
          'Local prices, necessary costs and a believable own contribution.',
        ],
        [
          'Además logra mucho con poco, o el aporte propio pasa lo pedido y está bien valorado.',
          'It also does much with little, or the own contribution exceeds what is asked and is well valued.',
        ],
      ),
    },
    {
      ...scale,
      key: 'sustainability',
      weight: 15,
      text: text('Sostenibilidad y cuidado del ambiente', 'Sustainability and care for the environment'),
      about: ['sustainability', 'environment', 'environment_text', 'risks'],
      anchors: anchors(
        [
          'Se acaba con la donación, o daña el ambiente sin remedio.',
          'It ends with the grant, or harms the environment beyond repair.',
        ],
        ['Se espera que alguien más lo mantenga.', 'It expects someone else to keep it going.'],
        [
          'Hay una idea para seguir, sin dinero ni responsables claros.',
          'There is an idea for going on, without clear money or people.',
        ],
        [
          'Dice quién lo mantiene y con qué, y cómo cuida el bosque y el agua.',
          'It says who keeps it going and with what, and how it cares for forest and water.',
        ],
        [
          'Además deja el ambiente mejor y tiene respuesta para los riesgos principales.',
          'It also leaves the environment better and answers the main risks.',
        ],
      ),
    },
    {
      ...scale,
      key: 'capacity',
      weight: 10,
      text: text('Capacidad de la organización', 'Capacity of the organization'),
      about: ['org_experience', 'org_grants'],
      anchors: anchors(
        [
          'Nada indica que puedan hacerlo, ni con apoyo.',
          'Nothing shows that they could do it, even with support.',
        ],
        [
          'Poca experiencia de trabajo juntos y sin plan de apoyo.',
          'Little experience of working together and no plan for support.',
        ],
        [
          'Han trabajado juntos; les falta experiencia en algo importante del proyecto.',
          'They have worked together; they lack experience in something the project needs.',
        ],
        [
          'Han hecho trabajos parecidos, con o sin dinero de otros.',
          'They have done similar work, with or without others’ money.',
        ],
        [
          'Además han rendido cuentas bien o enseñan a otras comunidades.',
          'They have also accounted for it well or teach other communities.',
        ],
      ),
    },
  ],
}
