import type { PageChange } from '#app/domain/activity.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'

import { ago } from './ago.ts'
import { localized } from './localized.ts'
import { sideName } from './side-name.ts'

type ApplicationTogetherProps = {
  id: string
  present: readonly { name: string; title: LocalizedText | undefined }[]
  changes: readonly PageChange[]
  now: Date
}

/** Who else has the application open and where, and what was changed last. */
export function ApplicationTogether({ id, present, changes, now }: ApplicationTogetherProps) {
  if (present.length + changes.length === 0) return null
  return (
    <section className="minka-print-hidden">
      <h2 className="govuk-heading-m">{m.together_title()}</h2>
      {present.length > 0 && (
        <ul className="govuk-list">
          {present.map(({ name, title }) => (
            <li key={name} className="minka-present">
              {title ? m.together_on_page({ name, page: localized(title) }) : m.together_on_list({ name })}
            </li>
          ))}
        </ul>
      )}
      {changes.length > 0 && (
        <ul className="govuk-list govuk-list--spaced">
          {changes.map(({ personId, name, side, page, title, at }) => (
            <li key={`${page} ${personId}`}>
              {m.together_changed({ name, page: localized(title) })}
              {side === 'facilitator' && ` (${sideName(side)})`}{' '}
              <time className="minka-quiet" dateTime={at.toISOString()}>
                {ago(at, now)}
              </time>
            </li>
          ))}
        </ul>
      )}
      {changes.length > 0 && (
        <p className="govuk-body">
          <a className="govuk-link" href={`/apply/${id}/activity`}>
            {m.together_all()}
          </a>
        </p>
      )}
    </section>
  )
}
