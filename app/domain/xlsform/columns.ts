import type { Columns } from './read-sheet.ts'

/** The columns of the three sheets of the format, and of the two that we add; what begins with `minka::` is ours. */
export const surveyColumns = {
  plain: [
    'type',
    'name',
    'required',
    'relevant',
    'constraint',
    'calculation',
    'appearance',
    'repeat_count',
    'minka::kind',
    'minka::line_of',
    'minka::format',
    'minka::words_min',
    'minka::words_max',
    'minka::characters_min',
    'minka::characters_max',
    'minka::decimals',
    'minka::digits_min',
    'minka::digits_max',
    'minka::validator',
    'minka::accept',
    'minka::max_files',
    'minka::max_bytes',
    'minka::bounds',
    'minka::levels',
    'minka::rows',
    'minka::columns',
    'minka::max',
    'minka::min_rows',
    'minka::max_rows',
    'minka::version',
    'minka::private',
    'minka::sensitive',
    'minka::prefilled_from',
    'minka::autocomplete',
  ],
  words: [
    'label',
    'hint',
    'constraint_message',
    'minka::example',
    'minka::unit',
    'minka::area',
    'minka::promise',
    'minka::row_name',
    'minka::text',
    'minka::consent',
  ],
  needed: ['type', 'name'],
} as const satisfies Columns

export const choicesColumns = {
  plain: ['list_name', 'name', 'minka::alone'],
  words: ['label', 'minka::hint'],
  needed: ['list_name', 'name'],
} as const satisfies Columns

export const settingsColumns = {
  plain: ['form_title', 'form_id', 'version', 'default_language', 'minka::requested'],
  words: [],
  needed: [],
} as const satisfies Columns

export const rulesColumns = {
  plain: ['name', 'question', 'column', 'each', 'holds'],
  words: ['message'],
  needed: ['name', 'question', 'holds'],
} as const satisfies Columns

export const factsColumns = {
  plain: ['rule', 'name', 'value'],
  words: [],
  needed: ['rule', 'name', 'value'],
} as const satisfies Columns
