import { isAnswered } from '#app/domain/answer.ts'
import type { AnswerChange } from '#app/domain/answer-changes.ts'
import { AnswerView } from './answer-view.tsx'
import type { AnswerSetting } from './answer-setting.ts'
import { DifferenceFiles } from './difference-files.tsx'
import { DifferenceRows } from './difference-rows.tsx'
import { Marked } from './marked.tsx'
import { MarkedWords } from './marked-words.tsx'

type AnswerDifferenceProps = { change: AnswerChange; setting: AnswerSetting }

/** How one answer changed: word by word, row by row, file by file, or as it was and as it is. */
export function AnswerDifference({ change, setting }: AnswerDifferenceProps) {
  const { question, difference } = change
  if (difference.kind === 'words') {
    return (
      <p className="minka-answer__prose">
        <MarkedWords parts={difference.parts} />
      </p>
    )
  }
  if (difference.kind === 'files') return <DifferenceFiles {...{ difference, setting }} />
  if (difference.kind === 'rows' && (question.kind === 'rows' || question.kind === 'table'))
    return <DifferenceRows {...{ question, setting }} rows={difference.rows} />
  return <Whole {...{ change, setting }} />
}

function Whole({ change: { question, was, before, after }, setting }: AnswerDifferenceProps) {
  const answering = (raw: unknown): AnswerSetting => ({ ...setting, answers: { [question.key]: raw } })
  return (
    <>
      {isAnswered(before) && (
        <Marked change="removed">
          <AnswerView question={was} setting={answering(before)} />
        </Marked>
      )}{' '}
      {isAnswered(after) && (
        <Marked change="added">
          <AnswerView question={question} setting={answering(after)} />
        </Marked>
      )}
    </>
  )
}
