import { m } from '#app/messages/compiled/messages.js'

type Words = { label: () => string; hint?: () => string }

/** What the fields of a question's editor are called, by the name of the property. */
const words: Readonly<Record<string, Words>> = {
  label: { label: m.property_label },
  help: { label: m.property_help },
  example: { label: m.property_example },
  'words.min': { label: m.property_words_min },
  'words.max': { label: m.property_words_max },
  'characters.min': { label: m.property_characters_min },
  'characters.max': { label: m.property_characters_max },
  min: { label: m.property_min },
  max: { label: m.property_max },
  decimals: { label: m.property_decimals },
  unit: { label: m.property_unit, hint: m.property_unit_hint },
  earliest: { label: m.property_earliest },
  latest: { label: m.property_latest },
  options: { label: m.property_options },
  levels: { label: m.property_levels, hint: m.property_levels_hint },
  'bounds.south': { label: m.property_south },
  'bounds.north': { label: m.property_north },
  'bounds.west': { label: m.property_west },
  'bounds.east': { label: m.property_east },
  area: { label: m.property_area, hint: m.property_area_hint },
  'digits.min': { label: m.property_digits_min },
  'digits.max': { label: m.property_digits_max },
  validator: { label: m.property_validator },
  accept: { label: m.property_accept },
  maxBytes: { label: m.property_max_bytes },
  promise: { label: m.property_promise, hint: m.property_promise_hint },
  rowName: { label: m.property_row_name, hint: m.property_row_name_hint },
  rows: { label: m.property_rows },
  columns: { label: m.property_columns },
  lines: { label: m.property_lines },
  version: { label: m.property_version, hint: m.property_version_hint },
  text: { label: m.property_text },
  consent: { label: m.property_consent },
  prefilledFrom: { label: m.property_prefilled, hint: m.property_prefilled_hint },
  ordered: { label: m.property_ordered },
  private: { label: m.property_private },
  sensitive: { label: m.property_sensitive },
  format: { label: m.property_format },
  required: { label: m.property_required },
  holds: { label: m.form_rule_holds },
  message: { label: m.form_rule_message },
  each: { label: m.form_rule_every },
  question: { label: m.form_rule_question },
  column: { label: m.form_rule_column },
  rules: { label: m.form_rules_title },
  requested: { label: m.form_requested },
  value: { label: m.property_value },
  visible: { label: m.property_visible },
  kind: { label: m.form_add_kind },
  title: { label: m.property_title },
  intro: { label: m.property_intro },
  sections: { label: m.property_sections },
  groups: { label: m.property_groups },
  questions: { label: m.property_questions },
  key: { label: m.form_key },
  parts: { label: m.form_condition_title },
}

/** What a property is called, by its name or by the end of its path, as in `options.0.label`. */
export function propertyName(path: string): string {
  return wordsOf(path)?.label() ?? path
}

/** What to know before filling it in. */
export function propertyHint(name: string): string | undefined {
  return words[name]?.hint?.()
}

function wordsOf(path: string): Words | undefined {
  return words[path] ?? words[path.split('.').at(-1) ?? ''] ?? words[path.split('.')[0] ?? '']
}
