import type { FormDefinition } from '#app/domain/form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import type { AnswerSetting } from './answer-setting.ts'
import { CaseAnswers } from './case-answers.tsx'
import { Details } from './details.tsx'
import { formatDateTime } from './format.ts'

export type Earlier = Omit<AnswerSetting, 'fileHref'> & { definition: FormDefinition; reachedUsAt: Date }

type EarlierAnswersProps = { earlier: Earlier; fileHref: AnswerSetting['fileHref']; timeZone: string }

/** What was sent to the form of the stage before, such as a concept note, for who reads what came after it. */
export function EarlierAnswers({ earlier, fileHref, timeZone }: EarlierAnswersProps) {
  const { definition, reachedUsAt, ...setting } = earlier
  return (
    <Details summary={m.earlier_sent_at({ at: formatDateTime(reachedUsAt, getLocale(), timeZone) })}>
      <CaseAnswers prefix="earlier-" definition={definition} setting={{ ...setting, fileHref }} />
    </Details>
  )
}
