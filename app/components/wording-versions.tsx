import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Details } from './details.tsx'
import { formatDateTime } from './format.ts'

type WordingVersionsProps = {
  head: { timeZone: string }
  versions: readonly { at: Date; by: string; subject: string; introduction: string; body: string }[]
}

/** What a letter has been worded as, the newest first. Letters that were sent stay as they were. */
export function WordingVersions({ head, versions }: WordingVersionsProps) {
  if (versions.length === 0) return null
  return (
    <section>
      <h2 className="govuk-heading-m">{m.wording_versions()}</h2>
      {versions.map(({ at, by, subject, introduction, body }) => (
        <Details
          key={at.toISOString()}
          summary={m.decision_who_when({ name: by, when: formatDateTime(at, getLocale(), head.timeZone) })}
        >
          {[subject, introduction, body]
            .filter((it) => it !== '')
            .map((text) => (
              <p key={text} className="minka-lines">
                {text}
              </p>
            ))}
          {subject + introduction + body === '' && <p>{m.wording_standard()}</p>}
        </Details>
      ))}
    </section>
  )
}
