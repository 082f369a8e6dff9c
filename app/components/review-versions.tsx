import type { ReviewVersionChange } from '#app/domain/review-versions.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { formatDateTime } from './format.ts'
import { localized } from './localized.ts'
import { Marked } from './marked.tsx'
import { MarkedWords } from './marked-words.tsx'
import { scoreWords } from './score-words.ts'
import { SummaryList } from './summary-list.tsx'

type Criterion = { key: string; text: LocalizedText; scaleMin: string; scaleMax: string }

type ReviewVersionsProps = {
  versions: readonly {
    number: number
    submittedAt: Date
    /** Nothing for the first. */
    changes: readonly ReviewVersionChange[] | null
  }[]
  criteria: readonly Criterion[]
  timeZone: string
}

/** Each time that a review was sent, the newest first, with what its reviewer had changed since the time before. */
export function ReviewVersions({ versions, criteria, timeZone }: ReviewVersionsProps) {
  return versions.map(({ number, submittedAt, changes }) => {
    const at = formatDateTime(submittedAt, getLocale(), timeZone)
    return (
      <section key={number} className="minka-group">
        <h2 className="govuk-heading-m">
          {changes ? m.versions_sent_again({ at }) : m.versions_sent_first({ at })}
        </h2>
        {changes?.length === 0 && <p className="govuk-body">{m.versions_same()}</p>}
        {changes && changes.length > 0 && (
          <SummaryList
            rows={changes.map((change) => ({
              key: nameOf(change, criteria),
              value: <Change {...{ change, criteria }} />,
            }))}
          />
        )}
      </section>
    )
  })
}

function Change({ change, criteria }: { change: ReviewVersionChange; criteria: readonly Criterion[] }) {
  const { about, score, words } = change
  const criterion =
    typeof about === 'object' ? criteria.find(({ key }) => key === about.criterion) : undefined
  const worded = (given: string) =>
    given === '' || !criterion ? m.ui_not_scored() : scoreWords(criterion, given)
  return (
    <>
      {score && (
        <p>
          <Marked change="removed">{worded(score.before)}</Marked>{' '}
          <Marked change="added">{worded(score.after)}</Marked>
        </p>
      )}
      {words && (
        <p className="minka-answer__prose">
          <MarkedWords parts={words} />
        </p>
      )}
    </>
  )
}

function nameOf({ about }: ReviewVersionChange, criteria: readonly Criterion[]): string {
  if (about === 'notes') return m.review_notes()
  if (about === 'feedback') return m.review_feedback()
  const known = criteria.find(({ key }) => key === about.criterion)
  return known ? localized(known.text) : about.criterion
}
