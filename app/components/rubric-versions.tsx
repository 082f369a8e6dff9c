import type { RubricDiff } from '#app/domain/rubric-diff.ts'
import type { RubricCriterion } from '#app/domain/rubric.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Details } from './details.tsx'
import { formatDateTime } from './format.ts'
import { localized } from './localized.ts'
import { RubricCriteria } from './rubric-criteria.tsx'
import { RubricDifferences } from './rubric-differences.tsx'

type Version = {
  number: number
  publishedAt: Date
  criteria: readonly RubricCriterion[]
  diff: RubricDiff | undefined
}

type RubricVersionsProps = {
  versions: readonly Version[]
  calls: readonly { slug: string; title: LocalizedText; number: number }[]
  timeZone: string
}

/** The published versions of a rubric, the newest first: what each asks, what it changed, and which calls score by it. */
export function RubricVersions({ versions, calls, timeZone }: RubricVersionsProps) {
  if (versions.length === 0) return null
  return (
    <section>
      <h2 className="govuk-heading-m">{m.rubric_versions()}</h2>
      {versions.map(({ number, publishedAt, criteria, diff }) => (
        <div key={number} className="minka-rubric__version">
          <h3 className="govuk-heading-s">
            {m.rubric_version_at({ number, at: formatDateTime(publishedAt, getLocale(), timeZone) })}
          </h3>
          {calls
            .filter((call) => call.number === number)
            .map(({ slug, title }) => (
              <p key={slug} className="govuk-body">
                {m.rubric_used_by()}{' '}
                <a className="govuk-link" href={`/manage/calls/${slug}/setup/stages`}>
                  {localized(title)}
                </a>
              </p>
            ))}
          {diff && <RubricDifferences diff={diff} />}
          <Details summary={m.rubric_version_criteria({ count: criteria.length })}>
            <RubricCriteria criteria={criteria} />
          </Details>
        </div>
      ))}
    </section>
  )
}
