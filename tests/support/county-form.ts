import writeExcel from 'write-excel-file/node'

import type { Cell } from '#app/domain/xlsform/sheet.ts'

/** A form as another funder's officer wrote it in a spreadsheet: a county fund in Kenya, in three languages. */
const survey: Cell[][] = [
  [
    'type',
    'name',
    'label::English (en)',
    'label::Kiswahili (sw)',
    'label::Español (es)',
    'hint::English (en)',
    'required',
    'relevant',
    'constraint',
    'constraint_message::English (en)',
    'constraint_message::Kiswahili (sw)',
    'constraint_message::Español (es)',
    'calculation',
    'appearance',
    'minka::kind',
    'minka::validator',
    'minka::max_rows',
  ],
  row('begin group', 'group_profile', 'Your group', 'Kikundi chenu', 'Su grupo'),
  row('begin group', 'who', 'Who you are', 'Ninyi ni nani', 'Quiénes son', { appearance: 'field-list' }),
  row('text', 'group_name', 'Name of the group', 'Jina la kikundi', 'Nombre del grupo', {
    required: 'yes',
    hint: 'As on the certificate.',
  }),
  row('text', 'pin', 'KRA PIN', 'PIN ya KRA', 'PIN de la KRA', { kind: 'identifier', validator: 'kra_pin' }),
  row('select_one county', 'county', 'County', 'Kaunti', 'Condado', { required: 'yes' }),
  row('integer', 'members', 'Members', 'Wanachama', 'Miembros', {
    required: 'yes',
    constraint: '. >= 5 and . <= 400',
    message: ['From 5 to 400 members.', 'Wanachama 5 hadi 400.', 'De 5 a 400 miembros.'],
  }),
  row('end group'),
  row('begin group', 'land', 'Land', 'Ardhi', 'Tierra', { relevant: "${county} != 'nairobi'" }),
  row('begin group', 'plots', 'Plots', 'Mashamba', 'Parcelas', { relevant: '${members} > 10' }),
  row('select_one yes_no', 'owns_land', 'Do you own land?', 'Mna ardhi?', '¿Tienen tierra?'),
  row('begin group', 'plot_details', null, null, null, { relevant: "selected(${owns_land}, '1')" }),
  row('decimal', 'acres', 'How many acres?', 'Ekari ngapi?', '¿Cuántos acres?', {
    required: 'yes',
    constraint: '. > 0',
    message: ['More than nothing.', 'Zaidi ya sifuri.', 'Más que cero.'],
  }),
  row('end group'),
  row('end group'),
  row('note', 'land_note', 'Land is not required.', 'Ardhi si lazima.', 'La tierra no es obligatoria.'),
  row('end group'),
  row('end group'),
  row('begin group', 'plan', 'Your plan', 'Mpango wenu', 'Su plan'),
  row('text', 'summary', 'What will you do?', 'Mtafanya nini?', '¿Qué harán?', {
    required: 'true()',
    appearance: 'multiline',
  }),
  row('date', 'starts', 'First day', 'Siku ya kwanza', 'Primer día', { constraint: '. >= today()' }),
  row('select_multiple crop', 'crops', 'Crops', 'Mazao', 'Cultivos', {
    constraint: "not(selected(., 'none') and count-selected(.) > 1)",
    message: ['None, or some.', 'Hakuna, au baadhi.', 'Ninguno, o algunos.'],
  }),
  row('begin repeat', 'workers', 'People who work', 'Wafanyakazi', 'Personas que trabajan', { maxRows: 6 }),
  row('text', 'worker', 'Name', 'Jina', 'Nombre', { required: 'yes' }),
  row('integer', 'days', 'Days', 'Siku', 'Días', { required: 'yes' }),
  row('end repeat'),
  row('begin repeat', 'costs', 'Costs', 'Gharama', 'Gastos', { required: 'yes', maxRows: 20 }),
  row('text', 'item', 'Item', 'Kitu', 'Cosa', { required: 'yes' }),
  row('integer', 'quantity', 'Quantity', 'Idadi', 'Cantidad', { required: 'yes', constraint: '. > 0' }),
  row('decimal', 'price', 'Price', 'Bei', 'Precio', { required: 'yes', kind: 'money' }),
  row('calculate', 'line_total', 'Total', 'Jumla', 'Total', { calculation: '${quantity} * ${price}' }),
  row('text', 'why', 'Why so much?', 'Kwa nini?', '¿Por qué tanto?', {
    required: 'yes',
    relevant: '${line_total} > 50000',
  }),
  row('end repeat'),
  row('calculate', 'work_days', null, null, null, { calculation: 'sum(${days})' }),
  row('calculate', 'total_cost', 'Total cost', 'Gharama yote', 'Costo total', {
    calculation: 'sum(${line_total})',
  }),
  row('calculate', 'cost_per_day', null, null, null, { calculation: '${total_cost} div ${work_days}' }),
  row('text', 'cost_reason', 'Why does a day cost that?', 'Kwa nini?', '¿Por qué cuesta tanto un día?', {
    required: 'yes',
    relevant: '${cost_per_day} > 1000 and (count(${workers}) < 3 or ${members} < 10)',
  }),
  row('geopoint', 'spot', 'Where?', 'Wapi?', '¿Dónde?'),
  row('image', 'photo', 'A photo', 'Picha', 'Una foto'),
  row('end group'),
]

const choices: Cell[][] = [
  ['list_name', 'name', 'label::English (en)', 'label::Kiswahili (sw)', 'label::Español (es)'],
  ['county', 'kisumu', 'Kisumu', 'Kisumu', 'Kisumu'],
  ['county', 'turkana', 'Turkana', 'Turkana', 'Turkana'],
  ['county', 'nairobi', 'Nairobi', 'Nairobi', 'Nairobi'],
  ['yes_no', 1, 'Yes', 'Ndiyo', 'Sí'],
  ['yes_no', 0, 'No', 'Hapana', 'No'],
  ['crop', 'maize', 'Maize', 'Mahindi', 'Maíz'],
  ['crop', 'millet', 'Millet', 'Mtama', 'Mijo'],
  ['crop', 'none', 'None', 'Hakuna', 'Ninguno'],
]

const settings: Cell[][] = [
  ['form_title', 'form_id', 'default_language', 'minka::requested'],
  ['County climate fund', 'county_climate', 'English (en)', '${total_cost}'],
]

export const countySheets = [
  { name: 'survey', rows: survey },
  { name: 'choices', rows: choices },
  { name: 'settings', rows: settings },
]

/** The form as the file that an officer uploads. */
export async function writtenWorkbook(): Promise<Buffer> {
  const written = countySheets.map(({ name, rows }) => ({ sheet: name, data: rows.map((row) => [...row]) }))
  return writeExcel(written).toBuffer()
}

type More = {
  hint?: string
  required?: string
  relevant?: string
  constraint?: string
  message?: [string, string, string]
  calculation?: string
  appearance?: string
  kind?: string
  validator?: string
  maxRows?: number
}

/** A row with its label in English, Swahili and Spanish. */
function row(type: string, name?: string, ...[en, sw, es, more = {}]: [Cell?, Cell?, Cell?, More?]): Cell[] {
  const { hint, required, relevant, constraint, message, calculation, appearance, kind, validator } = more
  const [first, second, third] = message ?? []
  const told = [constraint, first, second, third]
  return [
    type,
    name,
    en,
    sw,
    es,
    hint,
    required,
    relevant,
    ...told,
    calculation,
    appearance,
    kind,
    validator,
    more.maxRows,
  ]
}
