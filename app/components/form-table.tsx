import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatNumber } from './format.ts'
import { localized } from './localized.ts'
import { Table } from './table.tsx'
import { Tag } from './tag.tsx'

export type ListedForm = {
  id: string
  title: LocalizedText
  funder: LocalizedText
  published: number | null
  hasDraft: boolean
  calls: readonly { id: string; title: LocalizedText; number: number }[]
}

/** The forms that someone may change, each a link to its own page. */
export function FormTable({ forms }: { forms: readonly ListedForm[] }) {
  return (
    <Table
      caption={m.forms_title()}
      captionSize="hidden"
      columns={[
        { header: m.form_title() },
        { header: m.form_funder() },
        { header: m.form_published() },
        { header: m.form_draft() },
        { header: m.form_calls() },
      ]}
      rows={forms.map(({ id, title, funder, published, hasDraft, calls }) => ({
        id,
        cells: [
          <a key="open" className="govuk-link" href={`/manage/forms/${id}`}>
            {localized(title)}
          </a>,
          localized(funder),
          published === null
            ? m.form_never_published()
            : m.form_version({ number: formatNumber(published, getLocale()) }),
          hasDraft ? (
            <Tag key="draft" tone="gold">
              {m.form_draft_stands()}
            </Tag>
          ) : (
            m.form_no_draft()
          ),
          calls.map((call) => localized(call.title)).join(', ') || m.form_no_calls(),
        ],
      }))}
    />
  )
}
