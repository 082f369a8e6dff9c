/** What a form's author can get wrong that the shape alone does not show. Each has a sentence under `form_wrong_<code>`. */
export const formFaultCodes = [
  'duplicate_question',
  'duplicate_section',
  'duplicate_group',
  'duplicate_rule',
  'duplicate_column',
  'duplicate_option',
  'reserved_key',
  'unknown_question',
  'unknown_column',
  'unknown_option',
  'unknown_part',
  'no_value',
  'no_rows',
  'not_selectable',
  'not_comparable',
  'not_ordered',
  'not_a_condition',
  'not_a_number',
  'not_a_text',
  'not_a_day',
  'not_a_month',
  'wrong_pattern',
  'later_column',
  'circular',
] as const

export type FormFaultCode = (typeof formFaultCodes)[number]

/** Where in a form: the keys that lead there, and which expression or list of it. Empty for the form as a whole. */
export type FaultPlace = {
  section?: string
  group?: string
  question?: string
  column?: string
  line?: string
  rule?: string
  part?:
    'visible' | 'required' | 'min' | 'max' | 'earliest' | 'latest' | 'value' | 'holds' | 'facts' | 'requested'
}

/** One thing for the form's author to put right; the facts are keys and kinds of value, as words of the form. */
export type FormFault = { code: FormFaultCode; at: FaultPlace; facts: Record<string, string> }

/** A fault in one line, for logs and tests; people read the sentence of its code. */
export function faultLine({ code, at, facts }: FormFault): string {
  const place = Object.values(at).join('.')
  const told = Object.entries(facts).map(([name, fact]) => `${name} ${fact}`)
  return [code, ...(place === '' ? [] : [`at ${place}`]), ...told].join(', ')
}
