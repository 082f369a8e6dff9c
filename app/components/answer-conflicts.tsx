import type { CallFacts } from '#app/domain/call-facts.ts'
import type { Question } from '#app/domain/question.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { AnswerView } from './answer-view.tsx'
import { formatDateTime } from './format.ts'
import { localized } from './localized.ts'
import { Notice } from './notice.tsx'
import type { OfferedPlace } from './question-setting.ts'

export type AnswerConflict = { question: string; other: { raw: unknown; by: string; at: Date } }

type AnswerConflictsProps = {
  conflicts: readonly AnswerConflict[]
  questions: readonly Question[]
  setting: { facts: CallFacts; places: readonly OfferedPlace[] }
  fileHref: (id: string) => string
}

/** Answers that somebody changed meanwhile, as they wrote them. One's own stand in the form below; both are kept. */
export function AnswerConflicts({ conflicts, questions, setting, fileHref }: AnswerConflictsProps) {
  if (conflicts.length === 0) return null
  const placeNames = Object.fromEntries(setting.places.map(({ code, name }) => [code, name]))
  return (
    <Notice tone="problem" title={m.apply_conflict_title()}>
      <p>{m.apply_conflict_text()}</p>
      {conflicts.map(({ question: key, other: { raw, by, at } }) => {
        const question = questions.find((it) => it.key === key)
        const when = formatDateTime(at, getLocale(), setting.facts.timeZone)
        if (!question) return null
        return (
          <div key={key} className="minka-why-not" data-conflict={key}>
            <p>
              <a href={`#${key}`}>{localized(question.label)}</a>: {m.apply_conflict_by({ name: by, when })}
            </p>
            <AnswerView
              question={question}
              setting={{ answers: { [key]: raw }, facts: setting.facts, placeNames, fileHref }}
            />
          </div>
        )
      })}
      <p>
        <a href="?" data-keep-theirs>
          {m.apply_conflict_theirs()}
        </a>
      </p>
    </Notice>
  )
}
