/** The rows of a CSV file as RFC 4180 has them, without its byte order mark. */
export function readCsv(file: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end = ''] of file
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows.at(-1)?.join('') === '' ? rows.slice(0, -1) : rows
}

/** The rows below the keys and labels of an export, each by the keys of its columns; empty cells are left out. */
export function recordsOf(rows: readonly (readonly unknown[])[]): Record<string, unknown>[] {
  const [keys = [], , ...data] = rows
  return data.map((row) =>
    Object.fromEntries(
      keys.flatMap((key, place) => {
        const cell = row[place]
        return cell === '' || cell == null ? [] : [[String(key), cell]]
      }),
    ),
  )
}
