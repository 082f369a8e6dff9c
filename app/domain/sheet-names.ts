const longest = 31

/** Names that a spreadsheet takes for its sheets: without signs that it refuses, at most 31 letters, each once. */
export function sheetNames(wanted: readonly string[]): string[] {
  return wanted.reduce<string[]>((names, name) => [...names, unused(allowed(name), names)], [])
}

function allowed(name: string): string {
  const kept = name.replaceAll(/[[\]:*?/\\\p{Cc}]/gu, ' ').replaceAll(/\s+/g, ' ')
  return kept.slice(0, longest).replaceAll(/^[\s']+|[\s']+$/g, '') || '–'
}

function unused(name: string, names: readonly string[]): string {
  const taken = names.map((it) => it.toLowerCase())
  const tries = [name, ...names.map((_, at) => numbered(name, at + 2))]
  return tries.find((it) => !taken.includes(it.toLowerCase())) ?? name
}

function numbered(name: string, number: number): string {
  const ending = ` ${number}`
  return name.slice(0, longest - ending.length) + ending
}
