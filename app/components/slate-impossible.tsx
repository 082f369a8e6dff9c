import type { SlateRule } from '#app/domain/slate.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Notice } from './notice.tsx'
import type { SlateView } from './slate-view.ts'
import { ruleWords } from './slate-words.ts'

/** The fewest rules that cannot hold together: without any one of them the others could. */
export function SlateImpossible({ rules, view }: { rules: readonly SlateRule[]; view: SlateView }) {
  return (
    <Notice tone="problem" title={m.slate_impossible({ count: rules.length })}>
      <ul className="govuk-list govuk-list--bullet">
        {rules.map((rule) => {
          const words = ruleWords(rule, view)
          return <li key={words}>{words}</li>
        })}
      </ul>
      <p>{m.slate_impossible_text({ count: rules.length })}</p>
    </Notice>
  )
}
