/** Any object of a form, read by the names of its properties. */
export type Plain = Record<string, unknown>

/** Whether a value is an object with properties. */
export function isPlain(it: unknown): it is Plain {
  return typeof it === 'object' && it !== null && !Array.isArray(it)
}

/** What stands under a property's name, such as `words.max`. */
export function valueAt(it: unknown, name: string): unknown {
  return name.split('.').reduce<unknown>((inner, step) => (isPlain(inner) ? inner[step] : undefined), it)
}

/** The list that stands under this name, as plain things. */
export function listAt(it: unknown, name: string): Plain[] {
  const value = valueAt(it, name)
  return Array.isArray(value) ? value.filter(isPlain) : []
}

/** The same with another value under this name; what is empty afterwards is taken away. */
export function withValue(it: Plain, [step = '', ...rest]: string[], value: unknown): Plain {
  if (rest.length === 0) return { ...it, [step]: value }
  const inner = it[step]
  const changed = withValue(isPlain(inner) ? inner : {}, rest, value)
  const isEmpty = Object.values(changed).every((part) => part === undefined)
  return { ...it, [step]: isEmpty ? undefined : changed }
}
