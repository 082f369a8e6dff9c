import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { localized } from './localized.ts'
import { WarningText } from './warning-text.tsx'

type ExportFilesProps = { slug: string; tables: readonly { key: string; label: LocalizedText }[] }

/** The files in which the submissions of a call can be taken along. */
export function ExportFiles({ slug, tables }: ExportFilesProps) {
  const base = `/manage/calls/${slug}/export/submissions`
  return (
    <div className="minka-reading">
      <p className="govuk-body">{m.export_intro()}</p>
      <WarningText>{m.export_warning()}</WarningText>
      <Button href={`${base}.xlsx`}>{m.export_xlsx()}</Button>
      <p className="govuk-body">{m.export_xlsx_text()}</p>
      <h2 className="govuk-heading-m">{m.export_csv_title()}</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          <a className="govuk-link" href={`${base}.csv`}>
            {m.export_csv()}
          </a>
        </li>
        {tables.map(({ key, label }) => (
          <li key={key}>
            <a className="govuk-link" href={`${base}.csv?table=${key}`}>
              {m.export_csv_table({ table: localized(label) })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
