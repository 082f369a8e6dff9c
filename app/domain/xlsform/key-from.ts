/** A name of the spreadsheet as a key: small letters, and `_` for a hyphen. What else is wrong stays to be seen. */
export function keyFrom(name: string): string {
  return name.trim().toLowerCase().replaceAll(/-/g, '_')
}

/** Says whether a key can be one. */
export function isKey(key: string): boolean {
  return /^[a-z][a-z0-9_]*$/.test(key)
}
