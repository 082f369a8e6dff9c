import type { MappedQuestion } from '#app/domain/form-mapping.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { formatNumber } from './format.ts'
import { localized } from './localized.ts'
import { questionKindName } from './question-kind.ts'
import { Table } from './table.tsx'
import { WarningText } from './warning-text.tsx'

type FormMigrationProps = {
  migration: {
    from: number
    to: { number: number }
    drafts: number
    answered: Readonly<Record<string, number>>
    mapping: readonly MappedQuestion[]
  }
}

const fates: Record<MappedQuestion['fate'], () => string> = {
  kept: m.form_fate_kept,
  gone: m.form_fate_gone,
  changed_kind: m.form_fate_changed_kind,
  new: m.form_fate_new,
  new_required: m.form_fate_new_required,
}

/** What becomes of each question when a call's drafts move to a newer version, and the button that moves them. */
export function FormMigration({ migration: { from, to, drafts, answered, mapping } }: FormMigrationProps) {
  return (
    <>
      <p className="govuk-body minka-reading">
        {m.form_migrate_text({ count: drafts, from, to: to.number })}
      </p>
      <Table
        caption={m.form_migrate_report()}
        columns={[
          { header: m.property_label() },
          { header: m.form_add_kind() },
          { header: m.form_migrate_fate() },
          { header: m.form_migrate_answered(), numeric: true },
        ]}
        rows={mapping.map(({ question, fate }) => ({
          id: question.key,
          cells: [
            localized(question.label),
            questionKindName(question.kind),
            fates[fate](),
            formatNumber(answered[question.key] ?? 0, getLocale()),
          ],
        }))}
      />
      <WarningText>{m.form_migrate_warning()}</WarningText>
      <form method="post">
        <Button>{m.form_migrate_button({ count: drafts, to: to.number })}</Button>
      </form>
    </>
  )
}
