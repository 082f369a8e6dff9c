import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatDateTime } from './format.ts'
import { localized } from './localized.ts'
import { Table } from './table.tsx'

type Version = { id: string; number: number; publishedAt: Date }
type Call = { id: string; title: LocalizedText; number: number }
type FormVersionsProps = {
  form: { id: string; timeZone: string; versions: readonly Version[]; calls: readonly Call[] }
}

/** The published versions of a form, the newest first, and which calls use each. */
export function FormVersions({ form: { id, timeZone, versions, calls } }: FormVersionsProps) {
  if (versions.length === 0) return <p className="govuk-body">{m.form_never_published()}</p>
  const newest = versions[0]?.number ?? 0
  return (
    <Table
      caption={m.form_versions_title()}
      columns={[
        { header: m.form_version_column() },
        { header: m.form_published_at() },
        { header: m.form_calls() },
        { header: m.form_version_changes() },
      ]}
      rows={versions.map((version) => ({
        id: version.id,
        cells: [
          <a key="open" className="govuk-link" href={`/manage/forms/${id}/versions/${version.number}`}>
            {m.form_version({ number: version.number })}
          </a>,
          formatDateTime(version.publishedAt, getLocale(), timeZone),
          <UsingCalls
            key="calls"
            formId={id}
            isOlder={version.number < newest}
            calls={calls.filter(({ number }) => number === version.number)}
          />,
          version.number > 1 ? (
            <a
              key="changes"
              className="govuk-link"
              href={`/manage/forms/${id}/versions/${version.number}/changes`}
            >
              {m.form_changes_since({ number: version.number - 1 })}
            </a>
          ) : (
            m.form_first_version()
          ),
        ],
      }))}
    />
  )
}

type UsingCallsProps = { formId: string; isOlder: boolean; calls: readonly Call[] }

/** Calls that use a version; where a newer one is published, a link to move their drafts to it. */
function UsingCalls({ formId, isOlder, calls }: UsingCallsProps) {
  if (calls.length === 0) return m.form_no_calls()
  return (
    <ul className="govuk-list">
      {calls.map((call) => (
        <li key={call.id}>
          {localized(call.title)}
          {isOlder && (
            <>
              {' '}
              <a className="govuk-link" href={`/manage/forms/${formId}/calls/${call.id}`}>
                {m.form_migrate_link()}
                <span className="minka-hidden"> {localized(call.title)}</span>
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
