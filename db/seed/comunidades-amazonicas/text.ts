/** A text of the call in its two languages. */
export function text(es: string, en: string) {
  return { es, en }
}

/** One option of a choice, with its stored value. */
export function option(value: string, es: string, en: string) {
  return { value, label: { es, en } }
}

/** One named row, column or level. */
export function labeled(key: string, es: string, en: string) {
  return { key, label: { es, en } }
}
