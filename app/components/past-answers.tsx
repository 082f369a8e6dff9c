import type { AnswerRevision } from '#app/domain/answer-history.ts'
import { isAnswered } from '#app/domain/answer.ts'
import type { Question } from '#app/domain/question.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import type { AnswerSetting } from './answer-setting.ts'
import { AnswerView } from './answer-view.tsx'
import { Button } from './button.tsx'
import { formatDateTime } from './format.ts'
import { sideName } from './side-name.ts'

type Past = AnswerRevision & { state: 'current' | 'earlier' | 'aside'; raw: unknown; op: string }

type PastAnswersProps = {
  question: Question
  past: readonly Past[]
  setting: Omit<AnswerSetting, 'answers'>
  /** The revision that stands, on which a value is restored; nothing where the answer cannot be changed now. */
  current: number | undefined
}

const states = {
  current: m.history_current,
  earlier: m.history_earlier,
  aside: m.history_aside,
}

/** Every value that an answer has had, the newest first, each with the button that makes it the answer again. */
export function PastAnswers({ question, past, setting, current }: PastAnswersProps) {
  return (
    <ol className="minka-timeline">
      {past.map((it) => (
        <li key={it.revision}>
          <p>
            <strong>{states[it.state]()}</strong>
          </p>
          <p className="minka-quiet">
            <time dateTime={it.at.toISOString()}>
              {formatDateTime(it.at, getLocale(), setting.facts.timeZone)}
            </time>{' '}
            · {it.side ? m.activity_by({ name: it.name, side: sideName(it.side) }) : it.name}
          </p>
          <Words {...{ question, setting, raw: it.raw }} />
          {current !== undefined && it.state !== 'current' && question.kind !== 'files' && (
            <Restore past={it} current={current} />
          )}
        </li>
      ))}
    </ol>
  )
}

function Words({
  question,
  setting,
  raw,
}: Pick<PastAnswersProps, 'question' | 'setting'> & { raw: unknown }) {
  if (!isAnswered(raw)) return <p className="minka-quiet">{m.history_empty()}</p>
  return (
    <div className="minka-reading minka-past">
      <AnswerView question={question} setting={{ ...setting, answers: { [question.key]: raw } }} />
    </div>
  )
}

function Restore({ past, current }: { past: Past; current: number }) {
  return (
    <form method="post">
      <input type="hidden" name="revision" value={past.revision} />
      <input type="hidden" name="base" value={current} autoComplete="off" />
      <input type="hidden" name="op" value={past.op} autoComplete="off" />
      <Button variant="secondary">
        {m.history_restore()}
        <span className="minka-hidden"> {m.history_restore_of({ number: past.revision })}</span>
      </Button>
    </form>
  )
}
