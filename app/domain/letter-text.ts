/** In how many characters the lines of a letter as text fit. */
export const letterWidth = 76

/** The paragraphs of a letter as text, each in the lines that its writer meant: where only the width broke a line, it goes on. */
export function paragraphsOf(text: string): string[] {
  return text
    .replaceAll(/^> ?/gm, '')
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.split('\n').reduce(joined))
}

function joined(written: string, line: string): string {
  const last = written.slice(written.lastIndexOf('\n') + 1)
  const [word = ''] = line.trimStart().split(' ')
  const isContinued = line.startsWith('  ') || last.length + 1 + word.length > letterWidth
  return isContinued && !line.startsWith('- ') ? `${written} ${line.trimStart()}` : `${written}\n${line}`
}
