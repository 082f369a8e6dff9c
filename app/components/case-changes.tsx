import type { AnswerChange, SectionChanges } from '#app/domain/answer-changes.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { AnswerDifference } from './answer-difference.tsx'
import type { AnswerSetting } from './answer-setting.ts'
import { answerId } from './case-answers.tsx'
import { formatDateTime } from './format.ts'
import { localized } from './localized.ts'

type CaseChangesProps = {
  changes: { since: Date; sections: readonly SectionChanges[]; placeNames: Record<string, string> }
  /** As the latest submission is shown. */
  setting: Omit<AnswerSetting, 'fileHref' | 'handedIn'>
  id: string
  timeZone: string
}

/** What the latest submission of an application says otherwise than the one before; what stayed is not shown. */
export function CaseChanges({
  changes: { since, sections, placeNames },
  setting,
  id,
  timeZone,
}: CaseChangesProps) {
  const at = formatDateTime(since, getLocale(), timeZone)
  const answers = sections.flatMap(({ changes }) => changes).length
  const shown = {
    ...setting,
    placeNames,
    fileHref: (file: string) => `/manage/applications/${id}/files/${file}`,
  }
  return (
    <section className="minka-changes" aria-labelledby="changes">
      <h2 id="changes" className="govuk-heading-m">
        {m.case_changes_title()}
      </h2>
      <p>
        <strong>
          {answers === 0
            ? m.case_changes_none({ at })
            : m.case_changes_count({ answers, sections: sections.length, at })}
        </strong>
      </p>
      {answers > 0 && <p className="minka-quiet">{m.case_changes_legend()}</p>}
      {sections.map(({ key, title, changes }) => (
        <section key={key}>
          <h3 className="govuk-heading-s">{localized(title)}</h3>
          {changes.map((change) => (
            <Changed key={change.question.key} change={change} setting={shown} />
          ))}
        </section>
      ))}
    </section>
  )
}

function Changed({ change, setting }: { change: AnswerChange; setting: AnswerSetting }) {
  const { question, isAsked } = change
  const label = localized(question.label)
  return (
    <div className="minka-answer">
      <h4 className="minka-answer__question">
        {isAsked ? (
          <a className="govuk-link" href={`#${answerId(question.key)}`}>
            {label}
          </a>
        ) : (
          `${label} ${m.case_changes_unasked()}`
        )}
      </h4>
      <div className="minka-answer__value">
        <AnswerDifference {...{ change, setting }} />
      </div>
    </div>
  )
}
