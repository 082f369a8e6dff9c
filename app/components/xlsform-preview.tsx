import { type FormDefinition, questionsOfSection } from '#app/domain/form.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Facts } from './facts.tsx'
import { languageName } from './language-name.ts'
import { localized } from './localized.ts'
import { Table } from './table.tsx'

type XlsFormPreviewProps = { definition: FormDefinition; languages: readonly string[] }

/** What a spreadsheet makes, section by section. */
export function XlsFormPreview({ definition, languages }: XlsFormPreviewProps) {
  return (
    <>
      <Table
        caption={m.xlsform_result()}
        columns={[
          { header: m.xlsform_col_section() },
          { header: m.xlsform_col_pages() },
          { header: m.xlsform_col_questions() },
        ]}
        rows={definition.sections.map((section) => ({
          id: section.key,
          cells: [
            localized(section.title),
            section.groups.map(({ title }) => localized(title)).join(' · '),
            String(questionsOfSection(section).length),
          ],
        }))}
      />
      <Facts
        facts={[
          { label: m.xlsform_languages(), value: languages.map(languageName).join(', ') },
          { label: m.xlsform_rules(), value: String(definition.rules.length) },
        ]}
      />
    </>
  )
}
