import { m } from '#app/messages/compiled/messages.js'

export const caseParts = ['case', 'screening', 'reviewers', 'discussion', 'decision', 'award'] as const
export type CasePart = (typeof caseParts)[number]

const names: Record<CasePart, () => string> = {
  case: m.manage_case_overview,
  screening: m.manage_case_screening,
  reviewers: m.manage_case_reviewers,
  discussion: m.discussion_title,
  decision: m.manage_case_decision,
  award: m.award_title,
}

/** The pages of one case; that of its award where there is one. */
export function CaseNavigation({ id, part, isAwarded }: { id: string; part: CasePart; isAwarded: boolean }) {
  const base = `/manage/applications/${id}`
  return (
    <nav aria-label={m.manage_case_navigation()}>
      <ul className="minka-parts">
        {caseParts
          .filter((it) => it !== 'award' || isAwarded || part === 'award')
          .map((it) => (
            <li key={it}>
              <a
                href={it === 'case' ? base : `${base}/${it}`}
                aria-current={it === part ? 'page' : undefined}
              >
                {names[it]()}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
