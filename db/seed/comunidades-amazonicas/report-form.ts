import { budgetLineColumn, spentColumn } from '#app/domain/award-budget.ts'
import type { FormDefinition } from '#app/domain/form.ts'
import { literal, more, sum, column } from './conditions.ts'
import { photosAndPapers } from './files.ts'
import { labeled, option, text } from './text.ts'

/** What a community reports on its grant: what was done, and each cost with the row of the budget that it belongs to. */
export const reportForm: FormDefinition = {
  sections: [
    {
      key: 'work',
      title: text('Lo que hicimos', 'What we did'),
      groups: [
        {
          key: 'work_done',
          title: text('Contar lo que hicieron', 'Say what you did'),
          questions: [
            {
              key: 'work_done',
              kind: 'long_text',
              label: text('¿Qué hicieron en este tiempo?', 'What did you do in this time?'),
              help: text(
                'Cuente también lo que salió distinto de lo planeado y qué decidieron.',
                'Say also what went otherwise than planned, and what you decided.',
              ),
              required: true,
              words: { max: 500 },
            },
            {
              key: 'work_photos',
              kind: 'files',
              label: text('Fotos o actas', 'Photos or minutes'),
              required: false,
              ...photosAndPapers,
              max: 10,
            },
          ],
        },
      ],
    },
    {
      key: 'spending',
      title: text('Los gastos', 'The spending'),
      groups: [
        {
          key: 'spending',
          title: text('Rendir los gastos', 'Account for the spending'),
          questions: [
            {
              key: 'costs',
              kind: 'rows',
              label: text('Gastos', 'Costs'),
              help: text(
                'Una línea por boleta o recibo, con el rubro del convenio al que corresponde.',
                'One line per receipt, with the row of the agreement that it belongs to.',
              ),
              rowName: text('Gasto', 'Cost'),
              required: true,
              min: 1,
              max: 100,
              columns: [
                {
                  ...labeled('detail', 'Detalle', 'Detail'),
                  kind: 'short_text',
                  required: true,
                  characters: { max: 200 },
                },
                {
                  ...labeled(budgetLineColumn, 'Rubro', 'Budget row'),
                  kind: 'one_of',
                  required: true,
                  // Each report offers the rows of its own award in their place.
                  options: [
                    option('first', 'Primer rubro del convenio', 'First row of the agreement'),
                    option('second', 'Segundo rubro del convenio', 'Second row of the agreement'),
                  ],
                },
                {
                  ...labeled('receipt', 'Boleta o recibo', 'Receipt'),
                  kind: 'short_text',
                  required: false,
                  characters: { max: 60 },
                },
                { ...labeled(spentColumn, 'Monto', 'Amount'), kind: 'money', required: true },
              ],
            },
            {
              key: 'spent_total',
              kind: 'calculated',
              label: text('Total gastado', 'Total spent'),
              required: false,
              lines: [
                {
                  ...labeled('spent_total', 'Suma de los gastos', 'Sum of the costs'),
                  value: sum('costs', column(spentColumn)),
                  format: 'money',
                },
              ],
            },
            {
              key: 'receipts',
              kind: 'files',
              label: text('Boletas y recibos', 'Receipts'),
              required: false,
              ...photosAndPapers,
              max: 20,
            },
          ],
        },
      ],
    },
  ],
  rules: [
    {
      key: 'something_spent',
      question: 'costs',
      each: false,
      holds: more(sum('costs', column(spentColumn)), literal(0)),
      message: text('Escriba al menos un gasto mayor que cero.', 'Give at least one cost of more than zero.'),
    },
  ],
}
