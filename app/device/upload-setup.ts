import type { UploadSetup } from '#app/domain/upload-setup.ts'

/** Reads what the page says of a question that takes files; nothing where it says something else. */
export function readSetup(json: string | undefined): UploadSetup | undefined {
  const value: unknown = json === undefined ? undefined : JSON.parse(json)
  return isSetup(value) ? value : undefined
}

/** A sentence with its places filled in. */
export function filled(sentence: string, facts: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole))
}

function isSetup(value: unknown): value is UploadSetup {
  return (
    typeof value === 'object' && value !== null && 'to' in value && 'words' in value && 'refused' in value
  )
}
