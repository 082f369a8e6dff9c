import type { Section } from '#app/domain/form.ts'
import { labeled, text } from './text.ts'

export const beneficiaries = {
  key: 'beneficiaries',
  title: text('Quiénes se benefician', 'Who benefits'),
  groups: [
    {
      key: 'who_benefits',
      title: text('Contar a quiénes llega', 'Count whom it reaches'),
      questions: [
        {
          key: 'beneficiaries',
          kind: 'table',
          label: text('Personas que se benefician', 'People who benefit'),
          help: text(
            'Directos son quienes participan o usan lo que se haga. Indirectos, sus familias y vecinos. Un cálculo sirve.',
            'Direct are those who take part or use what is made. Indirect, their families and neighbors. An estimate will do.',
          ),
          required: true,
          max: 1_000_000,
          rows: [labeled('direct', 'Directos', 'Direct'), labeled('indirect', 'Indirectos', 'Indirect')],
          columns: [labeled('women', 'Mujeres', 'Women'), labeled('men', 'Hombres', 'Men')],
        },
        {
          key: 'families',
          kind: 'number',
          label: text('¿Cuántas familias son?', 'How many families are they?'),
          required: false,
          min: 1,
          max: 5000,
          unit: text('familias', 'families'),
        },
      ],
    },
  ],
} satisfies Section
