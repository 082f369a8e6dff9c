/** The ids of a field's hint, problem and any further description, for `aria-describedby`. */
export function describedBy(name: string, { hint, error, more }: Descriptions): string | undefined {
  const ids = [hint && hintId(name), error && errorId(name), more]
  return ids.filter(Boolean).join(' ') || undefined
}

type Descriptions = { hint?: unknown; error?: string | undefined; more?: string | undefined }

export function hintId(name: string): string {
  return `${name}-hint`
}

export function errorId(name: string): string {
  return `${name}-error`
}
