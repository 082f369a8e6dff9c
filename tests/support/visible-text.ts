import type { Visitor } from '#tests/support/visitor.ts'

/** What a page says, without its markup. */
export async function textOf(visitor: Visitor, path: string): Promise<string> {
  return plain(await (await visitor.get(path)).text())
}

/** What HTML says, in one line. */
export function plain(html: string): string {
  return html
    .replaceAll(/<script[\s\S]*?<\/script>|<[^>]*>/g, ' ')
    .replaceAll(/&#x27;|&quot;/g, "'")
    .replaceAll(/\s+/g, ' ')
}
