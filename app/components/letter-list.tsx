import type { WordedTemplate } from '#app/domain/letter-slot.ts'
import { m } from '#app/messages/compiled/messages.js'

import { languageName } from './language-name.ts'
import { letterName } from './letter-name.ts'
import { Table } from './table.tsx'

type LetterListProps = {
  slug: string
  letters: readonly { template: WordedTemplate; languages: readonly { locale: string; isOwn: boolean }[] }[]
}

/** The letters that a call may word, with the languages in which it has words of its own. */
export function LetterList({ slug, letters }: LetterListProps) {
  return (
    <>
      <p className="govuk-body minka-reading">{m.wording_intro()}</p>
      <Table
        caption={m.wording_list()}
        columns={[{ header: m.wording_letter() }, { header: m.wording_languages() }]}
        rows={letters.map(({ template, languages }) => ({
          id: template,
          cells: [
            letterName(template),
            <ul key="languages" className="govuk-list">
              {languages.map(({ locale, isOwn }) => (
                <li key={locale}>
                  <a
                    className="govuk-link"
                    href={`/manage/calls/${slug}/letters/${template}?language=${locale}`}
                  >
                    {languageName(locale)}
                    <span className="minka-hidden">: {letterName(template)}</span>
                  </a>{' '}
                  <span className="minka-quiet">{isOwn ? m.wording_own() : m.wording_standard()}</span>
                </li>
              ))}
            </ul>,
          ],
        }))}
      />
    </>
  )
}
