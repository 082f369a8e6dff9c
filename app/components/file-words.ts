import { filesAnswer } from '#app/domain/answer.ts'
import { dayFrom } from '#app/domain/calendar.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import type { AnswerSetting } from './answer-setting.ts'
import { formatDateTime, formatDay, formatNumber } from './format.ts'

type Setting = Omit<AnswerSetting, 'fileHref' | 'placeNames'>

/** The files of an answer by name and size, the day by which they were promised, and those that came later. */
export function fileWords(question: string, setting: Setting): string[] {
  const { files, promised } = filesAnswer(setting.answers[question])
  const day = promised && dayFrom(promised)
  const later = setting.handedIn?.[question] ?? []
  return [
    ...files.map((id) => fileName(id, setting)),
    ...(day ? [m.answer_promised({ day: formatDay(day, getLocale()) })] : []),
    ...later.map(({ id, at }) => {
      const when = m.answer_handed_in({ at: formatDateTime(at, getLocale(), setting.facts.timeZone) })
      return `${fileName(id, setting)}, ${when}`
    }),
  ]
}

/** A stored file by its name and size. */
export function fileName(id: string, { facts }: Pick<Setting, 'facts'>): string {
  const file = facts.attachments.get(id)
  if (!file) return m.answer_file_gone()
  return m.answer_file({ name: file.name, size: formatNumber(Math.max(1, file.size / 1024), getLocale()) })
}
