import { type Rubric, type Score, justificationField, scoreField } from './review-check.ts'
import { feedbackField, notesField } from './review-words.ts'
import { type WordPart, wordDifference } from './word-difference.ts'

/** A review as it was sent once; `criterion` of a score is the key of its rubric. */
export type ReviewVersion = {
  number: number
  submittedAt: Date
  scores: readonly Score[]
  notesToPanel: string
  feedback: string
}

/** What two versions say otherwise of a criterion, or in one of the two texts. Words are what was kept, removed and added. */
export type ReviewVersionChange = {
  about: { criterion: string } | 'notes' | 'feedback'
  score: { before: string; after: string } | null
  words: WordPart[] | null
}

/** What a review says otherwise than the version before it: criteria in the order of these keys, then the two texts. */
export function reviewChanges(
  before: ReviewVersion,
  after: ReviewVersion,
  criteria: readonly string[],
): ReviewVersionChange[] {
  const of = ({ scores }: ReviewVersion, key: string) => {
    const { score = '', justification = '' } = scores.find(({ criterion }) => criterion === key) ?? {}
    return { score, justification }
  }
  const changes = [
    ...criteria.map((criterion): ReviewVersionChange => {
      const [was, is] = [of(before, criterion), of(after, criterion)]
      const score =
        Number(was.score) === Number(is.score) && isSet(was) === isSet(is) ? null : scoresOf(was, is)
      return { about: { criterion }, score, words: wordsOf(was.justification, is.justification) }
    }),
    textChange('notes', before.notesToPanel, after.notesToPanel),
    textChange('feedback', before.feedback, after.feedback),
  ]
  return changes.filter(({ score, words }) => score !== null || words !== null)
}

/** What each field of a review by this rubric was when this version was sent, by the names of the inputs. */
export function sentFields(
  { criteria }: Rubric,
  { scores, notesToPanel, feedback }: Omit<ReviewVersion, 'number' | 'submittedAt'>,
): Map<string, string> {
  const of = (key: string) => scores.find(({ criterion }) => criterion === key)
  return new Map([
    ...criteria.flatMap(({ key }): [string, string][] => [
      [scoreField(key), of(key)?.score ?? ''],
      [justificationField(key), of(key)?.justification ?? ''],
    ]),
    [notesField, notesToPanel],
    [feedbackField, feedback],
  ])
}

function isSet({ score }: { score: string }): boolean {
  return score !== ''
}

function scoresOf(was: { score: string }, is: { score: string }) {
  return { before: was.score, after: is.score }
}

function textChange(about: 'notes' | 'feedback', before: string, after: string): ReviewVersionChange {
  return { about, score: null, words: wordsOf(before, after) }
}

/** A text that was written anew is shown whole, before and after. */
function wordsOf(before: string, after: string): WordPart[] | null {
  if (before === after) return null
  const whole: WordPart[] = [
    { change: 'removed', text: before },
    { change: 'added', text: after },
  ]
  return wordDifference(before, after) ?? whole.filter(({ text }) => text !== '')
}
