import { textIn, type LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatDate } from './format.ts'
import { localized } from './localized.ts'
import { Table } from './table.tsx'

type Draft = { slug: string; title: LocalizedText; program: LocalizedText; createdAt: Date; timeZone: string }

/** The calls that are still being prepared, each a link to its parts. */
export function ManageDrafts({ drafts }: { drafts: readonly Draft[] }) {
  if (drafts.length === 0) return null
  return (
    <Table
      caption={m.callsetup_drafts()}
      columns={[
        { header: m.manage_today_call() },
        { header: m.callsetup_drafts_program() },
        { header: m.callsetup_drafts_begun() },
      ]}
      rows={drafts.map(({ slug, title, program, createdAt, timeZone }) => ({
        id: slug,
        cells: [
          <a key="open" className="govuk-link" href={`/manage/calls/${slug}/setup`}>
            {textIn(title, getLocale()) || slug}
          </a>,
          localized(program),
          formatDate(createdAt, getLocale(), timeZone),
        ],
      }))}
    />
  )
}
