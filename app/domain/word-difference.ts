import { diffArrays } from 'diff'

/** A run of a text: in both texts, only in the earlier one, or only in the later one. */
export type WordPart = { change: 'kept' | 'removed' | 'added'; text: string }

/** Beyond this many characters, or edits, a text was written anew: both are shown whole. */
const mostCharacters = 50_000
const mostEdits = 600

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/**
 * Which words were added and which removed, in the order of reading: what is kept and removed makes the earlier text, what is
 * kept and added the later one. Undefined where either has over 50,000 characters, or 600 words and signs differ.
 * Words are Unicode's (UAX 29), as `Intl.Segmenter` cuts them; the shortest difference is that of Myers, "An O(ND) difference
 * algorithm and its variations" (1986), by jsdiff.
 */
export function wordDifference(before: string, after: string): WordPart[] | undefined {
  if (Math.max(before.length, after.length) > mostCharacters) return undefined
  const found = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: mostEdits })
  if (!found) return undefined
  const parts = found.map(({ value, added, removed }): WordPart => ({
    change: added ? 'added' : removed ? 'removed' : 'kept',
    text: value.join(''),
  }))
  return inRuns(parts)
}

/** Whether two texts differ in more than the white space between and around their words. */
export function differsInWords(before: string, after: string): boolean {
  return plain(before) !== plain(after)
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

/** Words changed one after another read as one change: the white space between them belongs to both of its sides. */
function inRuns(parts: readonly WordPart[]): WordPart[] {
  const runs: WordPart[] = []
  let [removed, added] = ['', '']
  const close = () => {
    if (removed !== '') runs.push({ change: 'removed', text: removed })
    if (added !== '') runs.push({ change: 'added', text: added })
    removed = added = ''
  }
  for (const [at, { change, text }] of parts.entries()) {
    const isBetween = change === 'kept' && text.trim() === '' && at > 0 && at < parts.length - 1
    if (change === 'kept' && !isBetween) {
      close()
      runs.push({ change, text })
    }
    if (change === 'removed' || isBetween) removed += text
    if (change === 'added' || isBetween) added += text
  }
  close()
  return runs
}
