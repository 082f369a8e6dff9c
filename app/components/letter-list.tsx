import type { LetterGroup, WordedTemplate } from '#app/domain/letter-slot.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Details } from './details.tsx'
import { languageName } from './language-name.ts'
import { letterName } from './letter-name.ts'
import { Table } from './table.tsx'

type Letter = { template: WordedTemplate; languages: readonly { locale: string; isOwn: boolean }[] }

type LetterListProps = {
  slug: string
  groups: readonly { name: LetterGroup; letters: readonly Letter[] }[]
}

const groupNames: Record<LetterGroup, () => string> = {
  application: m.wording_group_application,
  decision: m.wording_group_decision,
  offer: m.wording_group_offer,
  payments: m.wording_group_payments,
  closing: m.wording_group_closing,
}

/** The letters that a call may word, group by group: those open in which it has words of its own. */
export function LetterList({ slug, groups }: LetterListProps) {
  return (
    <>
      <p className="govuk-body minka-reading">{m.wording_intro()}</p>
      {groups.map(({ name, letters }) => (
        <Details key={name} summary={summaryOf(groupNames[name](), letters)} open={letters.some(isOwnWords)}>
          <Table
            caption={groupNames[name]()}
            captionSize="hidden"
            columns={[{ header: m.wording_letter() }, { header: m.wording_languages() }]}
            rows={letters.map((it) => ({
              id: it.template,
              cells: [letterName(it.template), <Languages key="languages" slug={slug} letter={it} />],
            }))}
          />
        </Details>
      ))}
    </>
  )
}

function summaryOf(name: string, letters: readonly Letter[]): string {
  const [count, own] = [letters.length, letters.filter(isOwnWords).length]
  return own === 0 ? m.wording_group({ name, count }) : m.wording_group_own({ name, count, own })
}

function isOwnWords({ languages }: Letter): boolean {
  return languages.some(({ isOwn }) => isOwn)
}

function Languages({ slug, letter: { template, languages } }: { slug: string; letter: Letter }) {
  return (
    <ul className="govuk-list">
      {languages.map(({ locale, isOwn }) => (
        <li key={locale}>
          <a className="govuk-link" href={`/manage/calls/${slug}/letters/${template}?language=${locale}`}>
            {languageName(locale)}
            <span className="minka-hidden">: {letterName(template)}</span>
          </a>{' '}
          {isOwn && <span className="minka-quiet">{m.wording_own()}</span>}
        </li>
      ))}
    </ul>
  )
}
