import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'

import { localized } from './localized.ts'
import { Table } from './table.tsx'
import { Tag } from './tag.tsx'

type ListedRubric = {
  id: string
  title: LocalizedText
  funder: LocalizedText
  published: number | null
  hasDraft: boolean
  calls: readonly { slug: string; title: LocalizedText; number: number }[]
}

/** The rubrics that someone may change, each a link to its own page. */
export function RubricTable({ rubrics }: { rubrics: readonly ListedRubric[] }) {
  return (
    <Table
      caption={m.rubrics_title()}
      captionSize="hidden"
      columns={[
        { header: m.rubric_title() },
        { header: m.form_funder() },
        { header: m.form_published() },
        { header: m.form_draft() },
        { header: m.form_calls() },
      ]}
      rows={rubrics.map(({ id, title, funder, published, hasDraft, calls }) => ({
        id,
        cells: [
          <a key="open" className="govuk-link" href={`/manage/rubrics/${id}`}>
            {localized(title)}
          </a>,
          localized(funder),
          published === null ? m.form_never_published() : m.form_version({ number: published }),
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
