import type { Section } from '#app/domain/form.ts'
import { own, ownCash, ownInKind, requested, rowTotal, total, ofCategory } from './budget-sums.ts'
import { and, count, divide, fact, literal, more } from './conditions.ts'
import { photosAndPapers } from './files.ts'
import { labeled, option, text } from './text.ts'

const categories = [
  option('personnel', 'Personal', 'Personnel'),
  option('per_diem', 'Viáticos', 'Travel allowances'),
  option('fares', 'Pasajes', 'Fares'),
  option('lodging', 'Alojamiento', 'Lodging'),
  option('equipment', 'Equipos', 'Equipment'),
  option('materials', 'Materiales e insumos', 'Materials and supplies'),
  option('services', 'Servicios', 'Services'),
  option('construction', 'Construcción', 'Construction'),
  option('training', 'Capacitación', 'Training'),
  option('communications', 'Comunicaciones', 'Communications'),
  option('other_direct', 'Otros directos', 'Other direct costs'),
  option('administration', 'Administración', 'Administration'),
]

export const budget = {
  key: 'budget',
  title: text('Presupuesto', 'Budget'),
  intro: text(
    'La donación va de S/ 8,000 a S/ 90,000. La comunidad pone al menos la quinta parte del total, en dinero, trabajo o materiales.',
    'The grant is from S/ 8,000 to S/ 90,000. The community gives at least one fifth of the total, in money, work or materials.',
  ),
  groups: [
    {
      key: 'budget_lines',
      title: text('Hacer el presupuesto', 'Make the budget'),
      questions: [
        {
          key: 'currency',
          kind: 'calculated',
          label: text('Moneda', 'Currency'),
          required: false,
          lines: [
            {
              ...labeled('currency', 'Moneda de la convocatoria', 'Currency of the call'),
              value: fact('currency'),
              format: 'text',
            },
          ],
        },
        {
          key: 'budget',
          kind: 'rows',
          label: text('Gastos', 'Costs'),
          help: text(
            'Una línea por gasto. En cada línea, lo solicitado más lo que pone la comunidad debe sumar el total. Ponga precios de su zona, con el flete.',
            'One line per cost. In each, what you ask for plus what the community gives must add up to the total. Use local prices, with freight.',
          ),
          rowName: text('Gasto', 'Cost'),
          required: true,
          min: 1,
          max: 40,
          columns: [
            {
              ...labeled('category', 'Rubro', 'Category'),
              kind: 'one_of',
              required: true,
              options: categories,
            },
            {
              ...labeled('detail', 'Detalle', 'Detail'),
              kind: 'short_text',
              required: true,
              characters: { max: 200 },
            },
            {
              ...labeled('unit', 'Unidad', 'Unit'),
              kind: 'short_text',
              required: true,
              characters: { max: 40 },
            },
            {
              ...labeled('quantity', 'Cantidad', 'Quantity'),
              kind: 'number',
              required: true,
              min: 0.01,
              max: 1_000_000,
              decimals: 2,
            },
            { ...labeled('unit_cost', 'Costo unitario', 'Unit cost'), kind: 'money', required: true },
            {
              ...labeled('total', 'Total', 'Total'),
              kind: 'calculated',
              required: false,
              value: rowTotal,
              format: 'money',
            },
            { ...labeled('requested', 'Aporte solicitado', 'Requested'), kind: 'money', required: false },
            {
              ...labeled('own_cash', 'Aporte propio en dinero', 'Own contribution in cash'),
              kind: 'money',
              required: false,
            },
            {
              ...labeled('own_in_kind', 'Aporte propio en especie', 'Own contribution in kind'),
              kind: 'money',
              required: false,
            },
          ],
        },
        {
          key: 'totals',
          kind: 'calculated',
          label: text('Totales', 'Totals'),
          required: false,
          lines: [
            { ...labeled('requested', 'Se solicita', 'Requested'), value: requested, format: 'money' },
            {
              ...labeled('own_cash', 'Pone la comunidad en dinero', 'The community gives in cash'),
              value: ownCash,
              format: 'money',
            },
            {
              ...labeled('own_in_kind', 'Pone la comunidad en especie', 'The community gives in kind'),
              value: ownInKind,
              format: 'money',
            },
            { ...labeled('total', 'Costo total', 'Total cost'), value: total, format: 'money' },
            {
              ...labeled('own_share', 'Parte de la comunidad', 'Share of the community'),
              value: divide(own, total),
              format: 'percent',
            },
          ],
        },
      ],
    },
    {
      key: 'budget_support',
      title: text('Sustentar el presupuesto', 'Support the budget'),
      questions: [
        {
          key: 'quotes',
          kind: 'files',
          label: text('Cotizaciones', 'Quotes'),
          help: text(
            'Hacen falta si algún equipo cuesta más de S/ 5,000. Sirve una foto de la proforma de la tienda.',
            'Needed if any equipment costs more than S/ 5,000. A photo of the shop’s quote will do.',
          ),
          required: more(
            count('budget', and(ofCategory('equipment'), more(rowTotal, literal(5000)))),
            literal(0),
          ),
          ...photosAndPapers,
          max: 10,
        },
        {
          key: 'budget_note',
          kind: 'long_text',
          label: text('¿Algo que explicar del presupuesto?', 'Anything to explain about the budget?'),
          help: text(
            'Es opcional. Por ejemplo, cómo valoraron los jornales o la madera.',
            'Optional. For example, how you valued the workdays or the timber.',
          ),
          required: false,
          words: { max: 150 },
        },
      ],
    },
  ],
} satisfies Section
