const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

/** What a person sees of a page of HTML. */
export function visibleText(html: string): string {
  const shown = html.replaceAll(/<[^>]*>/g, '\n')
  return shown.replaceAll(/&([\w#]+);/g, (entity, name: string) => named[name] ?? entity)
}

/** The words of a letter, whatever its layout: without marks of lists and quotes, and without the colon of a label. */
export function words(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/^(> ?|- )/, ''))
  return lines
    .flatMap((line) => line.split(/[\s\u00a0\u202f]+/))
    .map((word) => word.replace(/:$/, ''))
    .filter(Boolean)
}
