import { sheetOf } from '#tests/support/spreadsheet.ts'

const headings = [
  'type',
  'name',
  'label::Español (es)',
  'label::English (en)',
  'label::Kiswahili (sw)',
  'hint::Español (es)',
  'required',
  'relevant',
  'constraint',
  'constraint_message::Español (es)',
]

/** An XLSForm whose survey has so many rows: pages of eight questions with conditions and constraints, in three languages. */
export function longSheets(rows: number) {
  const survey = Array.from({ length: rows }, (_, at) => rowAt(at, rows))
  const choices = ['well', 'river', 'rain'].map((name) => ({
    list_name: 'water',
    name,
    'label::Español (es)': name,
    'label::English (en)': name,
    'label::Kiswahili (sw)': name,
  }))
  return [
    sheetOf('survey', headings, survey),
    sheetOf('choices', ['list_name', 'name', ...headings.slice(2, 5)], choices),
  ]
}

/** Of every ten rows the first begins a group and the last ends it. */
function rowAt(at: number, rows: number): Record<string, string> {
  const page = Math.floor(at / 10)
  const words = (es: string) => Object.fromEntries(headings.slice(2, 5).map((heading) => [heading, es]))
  if (at % 10 === 0) return { type: 'begin_group', name: `page_${page}`, ...words(`Página ${page}`) }
  if (at % 10 === 9 || at === rows - 1) return { type: 'end_group', name: `page_${page}` }
  const [first, name] = [page * 10 + 1, `q_${at}`]
  const shared = { name, required: 'yes', 'hint::Español (es)': 'Lo que sepa.', ...words(`Pregunta ${at}`) }
  if (at === first) return { ...shared, type: 'select_one water' }
  if (at % 10 < 4)
    return {
      ...shared,
      type: 'text',
      relevant: `\${q_${first}} = 'well' or selected(\${q_${first}}, 'rain')`,
    }
  return {
    ...shared,
    type: 'integer',
    constraint: '. >= 1 and . <= 400',
    'constraint_message::Español (es)': 'De 1 a 400.',
  }
}
