import type { QuestionOf } from '#app/domain/question.ts'
import { textIn } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { holdsFigures, rowWords } from './answer-row-words.ts'
import type { AnswerSetting } from './answer-setting.ts'
import { Table } from './table.tsx'

type AnswerRowsProps = { question: QuestionOf<'rows'>; setting: AnswerSetting }

/** The rows of an answer, such as budget lines, with the sums of their money. */
export function AnswerRows({ question, setting }: AnswerRowsProps) {
  const { rows, foot } = rowWords(question, setting)
  if (rows.length === 0) return <p className="minka-quiet">{m.ui_not_answered()}</p>
  return (
    <Table
      caption={textIn(question.label, getLocale())}
      captionSize="hidden"
      narrow="scroll"
      dense
      columns={question.columns.map((column) => ({
        header: textIn(column.label, getLocale()),
        numeric: holdsFigures(column),
      }))}
      rows={rows.map((cells, place) => ({ id: String(place), cells }))}
      {...(foot ? { foot } : {})}
    />
  )
}
